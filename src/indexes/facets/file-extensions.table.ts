// Extensions by which a word of a text is known as a file name. Source: the extensions of the file
// tables and paths of the public archive that occur in at least a few articles, without those that
// are as often a part of an address or of a sentence.

const EXTENSIONS = `
386 adm adp ani asa asax asp aspx bak bas bat bin bmp box c cab cat cdx cfg chm cls cmd cnt com cpl
cpp css csv cur dat dbf ddf dic dll dmp doc dot drv dsm dsn exe fon frm frx fxp gid grp h hlp hpp
hta ico idf idl idq ifo inc ind inf ini ins iso isu jar key ldb ldf lex lib lnk log mac mak map mda
mdb mdf mde mdl mib mif mmf mof mpd mpp msc msg msi msp mst nls nsf obj ocx odl ofm old ole ost ovl
pab pch pcd pdb pdr pfm pif plc pnf pol ppd ppt prc prg prn pst pub pwl qry rc reg res rpt rsp rtf
sam sbr sch scp scr sct sdb sdf shs src sst sys tcf tlb tmp tpl tsp ttf txt uce vbp vbs vbx vcx vxd
wiz wll wmf wpd wri xla xlb xll xlm xls xlt xlw xml xsl zip
`

export const FILE_EXTENSIONS: readonly string[] = EXTENSIONS.trim().split(/\s+/)
