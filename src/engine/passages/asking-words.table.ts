// Words by which people ask, and which say nothing of what they ask about. Source: the wordings of
// support requests; what they ask for is read by the table of intents.

const WORDS = `
what which who whose where when why how
ask asked asking tell say says said know knows knowing explain describe summarise summarize
please thanks thank hello hi dear help question answer info information
need needed needs want wanted wants require required requires must
find found look looking see seen show shows give gives given
mean means meaning stand stands
cause causes caused causing reason reasons culprit behind blame happen happens happened wrong
fix fixed fixes fixing corrected correct corrects correction correcting cure cured cures repair repaired repairs
resolve resolved resolution solve solved solution remedy workaround round around way ways
bug bugs problem problems issue issues trouble known confirmed confirm
version versions release releases released build number numbers
default defaults type types value values range name names called call
size big large bytes byte long date dated old new newer newest latest
file files article articles kb hotfix hotfixes patch package
many much often time times maximum max minimum min most least lowest highest exact exactly
right good ok okay safe normal possible really still yet already
first finally meanwhile instead either else other another
command line step steps option switch setting
vs versus older newer ones kind sort sorts
inside within ms cleaned
difference between differ compare compared against
come comes came go goes going went put puts take takes took taken make makes made
use used uses using work works working
happens let lets try tried
ever never always again now today
thing things kind
longest largest oldest earliest once like out own whole just even told sit sits getting got hand hands
print prints eat eats moan moans dont doesnt dosnt sensibly suggested recommended believe think seems
`

export const ASKING_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean))
