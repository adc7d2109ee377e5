// Extensions by which a word of a text is known as a file name. Source: those that at least three of
// 15,000 articles of the public archive list in file tables or paths, without those that are words
// (".new", ".ext"); and the formats of documents and projects of the products it tells of.

const EXTENSIONS = `
386 acm adm adp ani asa asax asp aspx avi bak bas bat bin bmp box c cab cat cdx cfg chm cls cmd cnt
com cpi cpl cpp css csv cur dat dbc dbf dbg ddf dic dll dmp doc dot drv dsm dsn edb exe flt fnt fon
frm frx fxp gid gr3 grp h hlp hpp hta htm html ico idf idl idq ifo inc ind inf ini ins iso isu jar
jpg key ldb ldf lex lib lnk log lst mac mak map mda mdb mdf mde mdl mdm mib mif mmf mof mpd mpp msc
msg msi msp mst nls nsf obj ocx odl ofm olb old ole ost ovl pab pch pcd pdb pdr pfm pif pjt pjx plc
pnf pol ppd ppt prc prg prn pst pub pwl qry rc reg res rpt rsp rtf sam sbr sch scp scr sct scx sdb
sdf shs src sst stf sys tcf tlb tmp tpl tsp ttf txt uce vbp vbs vbx vcx vxd wav wiz wll wmf wpd wri
xla xlb xll xlm xls xlt xlw xml xsl zip
`

/** Of compressed files: "Ccm.dl_". */
const COMPRESSED = '[a-z0-9]{2}_'

/** Alternatives of a regular expression. */
export const FILE_EXTENSIONS: readonly string[] = [...EXTENSIONS.trim().split(/\s+/), COMPRESSED]
