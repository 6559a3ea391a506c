import Arguments

extension HelpTopic {
    /// Guides to what commands share.
    static let all: [HelpTopic] = [dates, names, cron, review, teams]

    private static let dates = HelpTopic(
        "dates", title: "How dates are written, stored and searched.",
        paragraphs: [
            "A date is written with the precision that is known: 2025, 2025-06, 2025-06-10, or with a time, 2025-06-10T18:30+01:00. These are forms of EDTF (ISO 8601-2, level 1). Where several days are meant it is an interval, 2025-06-09/2025-06-10, of which .. is an end that is open, 2025-06-10/.., and nothing one that is not known, 2025-06-10/. Seasons of the northern hemisphere are 2025-21, spring, to 2025-24, the winter that begins in December. X stands for last digits that are not known: 202X, 2025-XX, 2025-06-XX. A ? at the end says that the date is uncertain, ~ that it is approximate, % that it is both; in an interval it stands behind a day, 2025-06-09?/.., and never behind an open end.",
            "What people write is taken where it can mean one day only: 10 June 2025, June 11, 2025, 10. Juni 2025, 2025年6月10日, 25/06/2025, with a time and a zone, 6.30 pm ET, 18.30 Uhr MESZ, 下午3:30. It is stored in the forms above. import --date-format says what 10/06/2025 means in a file.",
            "A date is found in every span into which it may fall: 2025-06 by --since 2025-06-20 and by --until 2025-06-05.",
            "Questions also take today, yesterday, 30d, which is 30 days ago, and 2w. --as-of and --since of log and news take the number of a revision, a day or an instant; there, times without an offset are in your own zone.",
        ],
        examples: [
            Example("tracker query --since 2025-06 --until 2025-06-15"), Example("tracker query --as-of yesterday"),
        ])

    private static let names = HelpTopic(
        "names", title: "How names of officials are understood.",
        paragraphs: [
            "Wherever a command takes an official, it takes the full name, another recorded name, the surname, the key or the number, without regard to capitals and accents. What fits several people is refused with the candidates; what fits nobody, with the nearest names. resolve explains each step.",
            "Surnames are found with and without particles (von der Leyen, Leyen), compound ones by either part (López Obrador), and first or last as the person's country has it (Xi Jinping, Orbán Viktor). Jr., Sr. and degrees are no surname. Titles before a name (Sec., PM, H.E.) are left out; initials must agree with the given names.",
            "A name that resembles a recorded one (a typing error, another spelling, a part of a longer name) is refused or warned of rather than recorded as somebody new; --new-names records it.",
            "Any other record is named by its number, its key or its name or title. A value that is the number of one record and the key or name of another is refused as ambiguous; id:12 means the number and nothing else.",
            "add-name records aliases, names in other scripts, and labels of transcripts. A name with dates means the official only on those dates, so that THE PRESIDENT is another person before 2025-01-20.",
            "merge-officials makes one official of two; move-statements gives statements to whom they belong. Both are undone by undo.",
        ],
        examples: [
            Example("tracker resolve \"Secretary Lutnick\" --date 2025-06-10"),
            Example("tracker add-name 何立峰 --official \"He Lifeng\" --kind native"),
        ])

    private static let cron = HelpTopic(
        "cron", title: "Running imports and reports unattended.",
        paragraphs: [
            "import --inbox DIR imports the complete files of a folder, oldest first, and moves each to processed/ or failed/. Each file is imported whole or not at all; importing it again changes nothing. Nothing is printed when all is well, and one line for each bad file otherwise, which cron mails.",
            "Exit status 75 means that another program was writing: try again. 65 means that records were wrong; list-imports --failed says which.",
            "news --since-last NAME, watch run and due print only what is new or due, and nothing otherwise, so their lines in a crontab mail only when there is something to read. watch run --mail writes a mail with its subject: > news.mail; test ! -s news.mail || sendmail ADDRESS < news.mail sends it, and nothing when nothing is new. backup --keep N keeps the last N copies.",
        ],
        examples: [
            Example("tracker import --inbox inbox"), Example("tracker news --since-last desk"),
            Example("tracker backup --keep 14 backups/"),
        ])

    private static let review = HelpTopic(
        "reviewing", title: "How statements come from articles.",
        paragraphs: [
            "import --from article finds the quotations of an article and keeps them as proposals, with the speaker, the date and the place in the text. Nothing is a statement until a person accepts it.",
            "review shows each proposal in its paragraph: a accepts, e edits, r rejects, s skips, b goes back to the one before, A accepts all of the article after asking, ? explains the keys. review --list lists them for scripts, --accept and --reject decide by number. A decision is a revision and is undone by undo.",
        ],
        examples: [Example("tracker review --list"), Example("tracker review --accept 1 2")])

    private static let teams = HelpTopic(
        "teams", title: "How several people work with one database.",
        paragraphs: [
            "Several people and cron jobs of one machine use one file at the same time: readers never wait, writers wait for each other up to --wait seconds. The file must be on a local disk, not on a network file system. Everyone who uses it needs write permission for the file and its folder. Several machines share a database that share makes in a folder or in PostgreSQL: each names its address with --db or TRACKER_DB, and has a file of its own that follows.",
            "log says who changed what and when; undo takes back any revision. export writes records with their names and keys, which import reads on another machine. Desks that exchange files write them with export --identities: what both changed is listed, or waits for review with import --prefer review.",
        ],
        examples: [Example("tracker log --since 7d"), Example("tracker export > everything.ndjson")])
}
