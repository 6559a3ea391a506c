import Foundation
import Testing

/// Setting up: a table of officials with their offices and other names.
@Suite struct OfficialsTableTests {
    @Test func `a table of three hundred officials is imported in one command`() throws {
        let tracker = try TrackerRunner()
        var table = "Name,Country,Position,From,To,Other names,Native script\n"
        table += "He Lifeng,China,Vice Premier,2023-03-12,,He Li-feng; Vice Premier He,何立峰\n"
        table += "Ursula von der Leyen,EU,President of the Commission,1 December 2019,,,\n"
        table += "Jane Roe,,,,,,\n"
        for number in 0..<297 {
            table += "Person Number\(number),Country \(number % 30),Minister,2020,2024-06,Alias\(number),\n"
        }
        let path = try tracker.write(table, to: "officials.csv")
        let report = try tracker.succeed("import", "--verbose", "--type", "official", path)
        #expect(
            report.hasPrefix(
                "\(path): 931 added, 0 changed, 0 unchanged (added 32 parties, 300 officials, 300 names, 299 offices)"),
            "\(report)")
        let recorded = try #require(try tracker.recorded())
        for line in [
            #"{"type":"name","official":"He Lifeng","text":"He Li-feng","kind":"alias"}"#,
            #"{"type":"name","official":"He Lifeng","text":"何立峰","kind":"native"}"#,
            #"{"type":"office","official":"He Lifeng","party":"China","office":"Vice Premier","start":"2023-03-12"}"#,
            #"{"type":"office","official":"Ursula von der Leyen","party":"EU","office":"President of the Commission","start":"2019-12-01"}"#,
        ] { #expect(recorded.contains(line), "\(line)") }
        #expect(
            try tracker.succeed("import", "--verbose", "--type", "official", path).contains(": 0 added, 0 changed, "))
        #expect(try tracker.recorded() == recorded)
    }

    private static let tables: [(table: String, people: [String])] = [
        (
            "Name,Country,Position\nBESSENT Scott,US,Minister\nScott BESSENT,US,Secretary\nXI Jinping,CN,President\nVON DER LEYEN Ursula,EU,President\nJD Vance,US,Vice President\nO’NEILL Paul,US,Secretary\nSCOTT BESSENT,US,Envoy\n",
            ["Scott Bessent", "Xi Jinping", "Ursula von der Leyen", "JD Vance", "Paul O’Neill"]
        ),
        ("Full name,Title,Country\nAnn Roe,Minister,France\n", ["Ann Roe"]),
        ("Title,Name,Country\nMinister,Ann Roe,France\n", ["Ann Roe"]),
        ("First name,Last name,Country,Position\nAnn,Roe,France,Minister\n", ["Ann Roe"]),
        ("Nom,Prénom,Pays,Fonction,Depuis\nROE,Ann,France,Ministre,2021\n", ["Ann Roe"]),
        (
            "Nombre,Apellidos,País,Cargo,Desde\nPedro,Sánchez Pérez-Castejón,España,Presidente,2018\n",
            ["Pedro Sánchez Pérez-Castejón"]
        ),
        ("Vorname,Nachname,Land,Amt,Seit\nJan,Weber,Deutschland,Minister,2025\n", ["Jan Weber"]),
    ]

    @Test(arguments: tables)
    func `names come in the order in which they are spoken, however a table has them`(
        _ table: String, _ people: [String]
    ) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(table, to: "officials.csv")
        try tracker.succeed("import", "--type", "official", path)
        let names = try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name")
        #expect(Set(names.split(separator: "\n").dropFirst().map(String.init)) == Set(people))
        for name in people { #expect(try tracker.run("show-official", name).exitCode == 0) }
        #expect(
            try tracker.succeed("import", "--verbose", "--type", "official", path).contains(": 0 added, 0 changed, "))
        #expect(try tracker.succeed("export", "--type", "office").contains("\"office\":"))
    }

    static let names: [(printed: String, country: String, recorded: String)] = [
        ("President Donald Trump", "US", "Donald Trump"), ("Mr Xi Jinping", "China", "Xi Jinping"),
        ("Mr. Xi Jinping", "China", "Xi Jinping"), ("H.E. Wang Yi", "China", "Wang Yi"),
        ("H.E. Mr. Wang Yi", "China", "Wang Yi"), ("H.E. WANG YI", "China", "Wang Yi"),
        ("Dr. Robert Habeck", "Germany", "Robert Habeck"), ("Prof. Dr. Karl Lauterbach", "Germany", "Karl Lauterbach"),
        ("Gen. (Ret.) John Kelly", "US", "John Kelly"), ("The Hon. Jamieson Greer", "US", "Jamieson Greer"),
        ("Sir Keir Starmer", "United Kingdom", "Keir Starmer"), ("Sen. Marco Rubio (R-FL)", "US", "Marco Rubio"),
        ("\"Lutnick, Howard W.\"", "US", "Howard W. Lutnick"), ("\"BESSENT, Scott\"", "US", "Scott Bessent"),
        ("\"BESSENT, SCOTT\"", "US", "Scott Bessent"), ("\"Xi, Jinping\"", "China", "Xi Jinping"),
        ("\"Kennedy, Robert F., Jr.\"", "US", "Robert F. Kennedy Jr."),
        ("\"Kennedy Jr., Robert F.\"", "US", "Robert F. Kennedy Jr."),
        ("\"KENNEDY JR., Robert F.\"", "US", "Robert F. Kennedy Jr."),
        ("\"von der Leyen, Ursula\"", "EU", "Ursula von der Leyen"),
        ("\"VON DER LEYEN, Ursula\"", "EU", "Ursula von der Leyen"), ("\"Vance, J.D.\"", "US", "J.D. Vance"),
        ("\"Habeck, Dr. Robert\"", "Germany", "Robert Habeck"), ("\"Trump, President Donald\"", "US", "Donald Trump"),
        ("\"García Harfuch, Omar\"", "Mexico", "Omar García Harfuch"), ("\"Katz, Israel\"", "Israel", "Israel Katz"),
        ("\"Lutnick, Howard, PhD\"", "US", "Howard Lutnick"), ("\"Lutnick, Commerce Secretary\"", "US", ""),
        ("\"Howard Lutnick, Commerce Secretary\"", "US", "Howard Lutnick"),
        ("O'BRIEN Robert", "US", "Robert O'Brien"), ("MCCONNELL Mitch", "US", "Mitch McConnell"),
        ("MITCH MCCONNELL", "US", "Mitch McConnell"), ("LEE Peter", "United Kingdom", "Peter Lee"),
        ("KIM Jong Un", "North Korea", "Kim Jong Un"), ("KIM JONG UN", "North Korea", "Kim Jong Un"),
        ("LEE JAE-MYUNG", "South Korea", "Lee Jae-myung"), ("XI JINPING", "China", "Xi Jinping"),
        ("LAN FO'AN", "China", "Lan Fo'an"), ("SCOTT BESSENT", "US", "Scott Bessent"),
        ("J.D. VANCE", "US", "J.D. Vance"),
        ("JD VANCE", "US", "JD Vance"), ("URSULA VON DER LEYEN", "EU", "Ursula von der Leyen"),
        ("MARINE LE PEN", "France", "Marine Le Pen"), ("JEAN-NOËL BARROT", "France", "Jean-Noël Barrot"),
        ("STEVEN MACKINNON", "Canada", "Steven MacKinnon"), ("EMMANUEL MACRON", "France", "Emmanuel Macron"),
        ("PRESIDENT DONALD J. TRUMP", "US", "Donald J. Trump"), ("LORI CHAVEZ-DEREMER", "US", "Lori Chavez-Deremer"),
        ("Barbara Bank", "US", ""), ("President Trump", "US", ""), ("Scott Bessent and Jamieson Greer", "US", ""),
        ("Reuters", "US", ""), ("The White House", "US", ""), ("European Commission", "EU", ""),
        ("MOFCOM", "China", ""),
        ("China", "China", ""), ("n/a (pending)", "US", ""), ("[Name]", "US", ""), ("Deputy", "US", ""),
        ("Ann   Roe", "US", "Ann Roe"), ("Peter Navarro*", "US", "Peter Navarro"), ("Ann Roe [1]", "US", "Ann Roe"),
        ("David Lammy MP", "United Kingdom", "David Lammy"), ("\"Dr. Anthony Fauci, M.D.\"", "US", "Anthony Fauci"),
        ("Yoon Suk Yeol (President)", "South Korea", "Yoon Suk Yeol"), ("Ann Roe (acting)", "US", "Ann Roe"),
        ("\"Roe, Ann (Dr.)\"", "US", "Ann Roe"), ("\"King, Stephen\"", "US", "Stephen King"),
        ("\"Judge, Mike\"", "US", "Mike Judge"), ("\"Nakatani, Gen\"", "Japan", "Gen Nakatani"),
        ("Wang Yi – Foreign Minister", "China", "Wang Yi"), ("MODI Narendra", "India", "Narendra Modi"),
        ("USTR Greer", "US", ""), ("WOLF Chad", "US", "Chad Wolf"), ("JAISHANKAR S.", "India", "S. Jaishankar"),
        ("\"DE LA FUENTE, JUAN RAMÓN\"", "Mexico", "Juan Ramón de la Fuente"),
        ("\"Scott Bessent, Jamieson Greer\"", "US", ""),
        ("HRH Prince Faisal bin Farhan", "Saudi Arabia", "Prince Faisal bin Farhan"), ("Bill Camp", "US", "Bill Camp"),
        ("Jordan Bardella", "France", "Jordan Bardella"),
        ("\"Prof. Dr. Anna Berger-Holt, MdB\"", "Germany", "Anna Berger-Holt"),
        ("\"Ann Roe, KC, MP\"", "UK", "Ann Roe"),
        ("The Rt Hon. Ann Roe CBE MP", "UK", "Ann Roe"),
        ("\"Ann Roe, MA\"", "UK", "Ann Roe"),
        ("\"Ann Roe, Jr.\"", "US", "Ann Roe Jr."),
        ("KENNEDY Robert F. Jr.", "US", "Robert F. Kennedy Jr."),
        ("MCCAIN III John", "US", "John McCain III"),
        ("\"Roe, Ann, Dr.\"", "US", "Ann Roe"),
        ("\"Vance, JD\"", "US", "JD Vance"),
        ("\"Ann Roe, BSc MSc\"", "Austria", "Ann Roe"),
        ("\"Sri Mulyani Indrawati, S.E., M.Sc., Ph.D.\"", "Indonesia", "Sri Mulyani Indrawati"),
        ("Jun MA", "China", "Jun Ma"),
        ("\"Roe, MP\"", "UK", ""),
        ("McALLISTER Fiona", "Ireland", "Fiona McAllister"),
        ("Ewan MacDONALD", "UK", "Ewan MacDonald"),
        ("d'ARCY Anne", "France", "Anne d'Arcy"),
        ("al-SHARAA Ahmed", "Syria", "Ahmed al-Sharaa"),
        ("Thomas de WAAL", "UK", "Thomas de Waal"),
        ("VAN DER BERG Jan", "Netherlands", "Jan van der Berg"),
        ("Van der BERG Jan", "Netherlands", "Jan van der Berg"),
        ("BERG Jan van der", "Netherlands", "Jan van der Berg"),
        ("\"Berg, Jan van der\"", "Netherlands", "Jan van der Berg"),
        ("Le PEN Marine", "France", "Marine Le Pen"),
        ("ST. JOHN Ann", "UK", "Ann St. John"),
        ("PUIGDEMONT i CASAMAJÓ Carles", "Spain", "Carles Puigdemont i Casamajó"),
        ("Nguyen Van HUNG", "Vietnam", "Nguyen Van Hung"),
        ("Ben WALLACE", "UK", "Ben Wallace"),
        ("ΠΑΠΑΔΟΠΟΥΛΟΣ Γιώργος", "Greece", "Γιώργος Παπαδοπουλος"),
        ("ΠΑΠΑΔΌΠΟΥΛΟΣ Γιώργος", "Greece", "Γιώργος Παπαδόπουλος"),
        ("ЛАВРОВ Сергей", "Russia", "Сергей Лавров"),
        ("Лавров Сергей Викторович", "Russia", "Сергей Викторович Лавров"),
        ("Lavrov Sergey Viktorovich", "Russia", "Sergey Viktorovich Lavrov"),
        ("Roman Arkadyevich Abramovich", "Russia", "Roman Arkadyevich Abramovich"),
        ("Dupont (Jean)", "France", "Jean Dupont"),
        ("DUPONT (Zoltan)", "France", "Zoltan Dupont"),
        ("Macron (Renaissance)", "France", ""),
        ("\"Baerbock, Annalena (Grüne)\"", "Germany", "Annalena Baerbock"),
        ("Ann Roe (SPD)", "Germany", "Ann Roe"),
        ("The Rt Hon the Baroness Chapman of Darlington", "UK", "Baroness Chapman of Darlington"),
        ("HM King Charles III", "UK", "King Charles III"),
        ("S.E. M. Jean-Noël Barrot", "France", "Jean-Noël Barrot"),
        ("M. Jean-Noël Barrot", "France", "Jean-Noël Barrot"),
        ("M. Night Shyamalan", "US", "M. Night Shyamalan"),
        ("YB Dato' Seri Anwar Ibrahim", "Malaysia", "Anwar Ibrahim"),
        ("Tan Sri Ann Roe", "Malaysia", "Ann Roe"),
        ("Tan Ann Roe", "Malaysia", "Tan Ann Roe"),
        ("Dra. Claudia Sheinbaum Pardo", "Mexico", "Claudia Sheinbaum Pardo"),
        ("prof. dr hab. Ann Roe", "Poland", "Ann Roe"),
        ("scott bessent", "US", "Scott Bessent"),
        ("Ann Roe.", "US", "Ann Roe"),
        ("“Ann Roe”", "US", "Ann Roe"),
        ("3. Ann Roe²", "US", "Ann Roe"),
        ("Carl Dorn[a]", "US", "Carl Dorn"),
        ("Carl Dorn [note 1]", "US", "Carl Dorn"),
        ("Carl Dorn[n 2][B]", "US", "Carl Dorn"),
        ("Carl Dorn[nb 1] [2]", "US", "Carl Dorn"),
        ("Carl Dorn[iv]", "US", "Carl Dorn"),
        ("Carl Dorn [Li]", "US", "Carl Dorn [Li]"),
        ("Reuters[a]", "US", ""),
        ("Anna Bell (born 1960)", "US", "Anna Bell"),
        ("Anna Bell (b. 12 June 1960)[a]", "US", "Anna Bell"),
        ("Anna Bell (1930–2011)", "US", "Anna Bell"),
        ("\"Anna Bell (born 1930, died 12 May 2011)\"", "US", "Anna Bell"),
        ("Anna Bell (* 1930; † 2011)", "US", "Anna Bell"),
        ("Anna Bell (SPD) (geb. 1960)", "Germany", "Anna Bell"),
        ("Anna Bell（1960年生）", "China", "Anna Bell"),
        ("Anna Bell (May)", "US", "Anna Bell (May)"),
        ("Anna Bell (the elder)", "US", "Anna Bell (the elder)"),
        ("Anna Bell (born 1960 in Rome)", "US", "Anna Bell (born 1960 in Rome)"),
    ]

    @Test(arguments: names)
    func `the name of somebody in a table is recorded as it is spoken, and what is nobody's is refused`(
        _ printed: String, _ country: String, _ recorded: String
    ) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("name,country,position\n\(printed),\(country),Minister\n", to: "officials.csv")
        let outcome = try tracker.run("import", "--type", "official", path)
        guard !recorded.isEmpty else {
            #expect(outcome.exitCode == 65)
            #expect(outcome.errors.hasPrefix("\(path):2: name: “"), "\(outcome.errors)")
            #expect(outcome.errors.contains("Write the full name"), "\(outcome.errors)")
            return #expect(try tracker.recorded() ?? "" == "")
        }
        #expect(outcome == Outcome(exitCode: 0, output: "", errors: ""), "\(outcome.errors)")
        #expect(try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name") == "name\n\(recorded)\n")
        #expect(
            try tracker.succeed("import", "--verbose", "--type", "official", path).contains(": 0 added, 0 changed, "))
        // What we write is read as it is.
        let export = try tracker.succeed("export", "--type", "official", "--format", "csv")
        let copy = try TrackerRunner()
        try copy.succeed("import", "--type", "official", copy.write(export, to: "export.csv"))
        #expect(try copy.succeed("export", "--type", "official", "--format", "csv") == export)
    }

    @Test func `a surname in a column of its own is read without the marks of notes as well`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "first name,last name,country,position\nCarl,van Dorn[a],US,Minister\n", to: "officials.csv")
        try tracker.succeed("import", "--type", "official", path)
        #expect(
            try tracker.succeed("export", "--type", "official")
                == #"{"type":"official","name":"Carl van Dorn","surname":"van Dorn"}"# + "\n")
    }

    @Test(arguments: [
        ("Wang Wentao 王文涛", "China", "Wang Wentao", "王文涛"), ("王毅 / Wang Yi", "China", "Wang Yi", "王毅"),
        ("WANG Wentao (王文涛)", "China", "Wang Wentao", "王文涛"),
        ("石破 茂 Ishiba Shigeru", "Japan", "Ishiba Shigeru", "石破 茂"),
        ("Sergey Lavrov / Сергей Лавров", "Russia", "Sergey Lavrov", "Сергей Лавров"),
        ("Abbas Araghchi عباس عراقچی", "Iran", "Abbas Araghchi", "عباس عراقچی"),
        ("Paetongtarn Shinawatra แพทองธาร ชินวัตร", "Thailand", "Paetongtarn Shinawatra", "แพทองธาร ชินวัตร"),
        ("外交部长 王毅 Wang Yi", "China", "Wang Yi", nil),
    ])
    func `what stands beside a name in its own script is another name`(
        _ printed: String, _ country: String, _ name: String, _ native: String?
    ) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("name,country,position\n\(printed),\(country),Minister\n", to: "officials.csv")
        let said = try tracker.write(
            #"{"date":"2025-06-10","official":"\#(printed)","text":"Words."}"# + "\n", to: "said.ndjson")
        let names =
            native.map { #"{"type":"name","official":"\#(name)","text":"\#($0)","kind":"native"}"# + "\n" } ?? ""
        let other = try TrackerRunner()
        try other.succeed("import", "--create-officials", said)
        #expect(try other.succeed("export", "--type", "name") == names)
        for _ in 1...2 { try tracker.succeed("import", "--type", "official", path) }
        try tracker.succeed("import", said)
        #expect(try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name") == "name\n\(name)\n")
        #expect(try tracker.succeed("export", "--type", "name") == names)
    }

    @Test(arguments: [
        (["Yamashiro Kentarō", "Kentaro YAMASHIRO", "Kentarō Yamashiro"], "Japan", "Yamashiro Kentarō"),
        (["YAMASHIRO Kentarō", "Yamashiro Kentaro"], "Japan", "Kentarō Yamashiro"),
        (["SZIJJÁRTÓ Péter", "Szijjártó Péter"], "Hungary", "Péter Szijjártó"),
        (["Ryosei Akazawa", "AKAZAWA Ryōsei", "Akazawa Ryosei", "Ryōsei Akazawa"], "Japan", "Ryosei Akazawa"),
        (["José García", "Jose GARCIA", "GARCÍA Jose"], "Spain", "José García"),
    ])
    func `who stands in a table with the surname in front and behind, or with other accents, is one person`(
        _ printed: [String], _ country: String, _ name: String
    ) throws {
        let tracker = try TrackerRunner()
        let rows = printed.enumerated().map { "\($1),\(country),Office \($0)\n" }.joined()
        let path = try tracker.write("name,country,position\n\(rows)", to: "officials.csv")
        for _ in 1...2 { try tracker.succeed("import", "--type", "official", path) }
        #expect(try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name") == "name\n\(name)\n")
        #expect(try tracker.succeed("export", "--type", "office").split(separator: "\n").count == printed.count)
        for name in printed { #expect(try tracker.run("show-official", name).exitCode == 0, "\(name)") }
        // Of another country it is somebody else, and that is told.
        let other = try tracker.write("name,country,position\n\(printed[1]),Peru,Envoy\n", to: "other.csv")
        #expect(try tracker.run("import", "--type", "official", other).errors.contains("\(name)"))
    }

    @Test func `rows that name nobody are left out, and that is said in one line`() throws {
        let tracker = try TrackerRunner()
        let vacant = ["-", "TBC", "N/A", "(vacant)", "—", "NA", "to be confirmed", "unbesetzt", "空缺"]
        let rows = vacant.map { "\($0),US,Secretary of \($0)\n" }.joined()
        let path = try tracker.write("name,country,position\nAnn Roe,US,Envoy\n" + rows, to: "officials.csv")
        for _ in 1...2 {
            #expect(
                try tracker.run("import", "--type", "official", path)
                    == Outcome(
                        exitCode: 0, output: "",
                        errors:
                            "tracker: \(path): 9 rows name nobody and were left out: “-” in line 3; “TBC” in line 4; “N/A” in line 5; and 6 more\n"
                    ))
        }
        #expect(try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name") == "name\nAnn Roe\n")
        // What tells of somebody is not passed over.
        let told = try tracker.write("name,country,position,note\nvacant,US,Envoy,since May\n", to: "told.csv")
        let outcome = try tracker.run("import", "--type", "official", told)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.hasPrefix("\(told):2: name: “vacant” is no name of a person"), "\(outcome.errors)")
    }

    @Test func `who is recorded under a name with a title is called so in a table too, and a title can be a name`()
        throws
    {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-official", "Lady Gaga")
        let path = try tracker.write("name,note\nLady Gaga,Sings\n", to: "officials.csv")
        #expect(
            try tracker.succeed("import", "--verbose", "--type", "official", path)
                == "\(path): 0 added, 1 changed, 0 unchanged (changed 1 official)\n")
        let other = try tracker.write("name,note\nLady Day,Sang\n", to: "other.csv")
        let outcome = try tracker.run("import", "--type", "official", other)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.hasPrefix("\(other):2: name: “Lady Day” has a title"), "\(outcome.errors)")
        try tracker.succeed("import", "--type", "official", "--new-names", other)
        #expect(
            try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name")
                == "name\nLady Day\nLady Gaga\n")
    }

    @Test func `a cell that says that there is no other name says none`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "name,surname,other names,native name,country,position\nAnn Roe,-,N/A,—,France,Envoy\n", to: "officials.csv"
        )
        try tracker.succeed("import", "--type", "official", "--map", "native name=native_name", path)
        #expect(
            try tracker.recorded()
                == lines(
                    #"{"type":"party","name":"France"}"#, #"{"type":"official","name":"Ann Roe"}"#,
                    #"{"type":"office","official":"Ann Roe","party":"France","office":"Envoy"}"#))
    }

    static let headers: [(header: String, row: String)] = [
        ("Name,Title,Country,Term", "Ann Roe,Minister,France,2021-"),
        ("Nom,Titre,Pays,Depuis,Jusqu’à", "Ann Roe,Minister,France,2021,"),
        ("姓名,职务,国家,起,止", "Ann Roe,Minister,France,2021,今"),
        ("姓名,職務,國家,起,止", "Ann Roe,Minister,France,2021,至今"),
        ("Name,Amt,Land,Von,Bis", "Ann Roe,Minister,France,2021,heute"),
    ]

    @Test(arguments: headers)
    func `columns are known by what they are commonly called`(_ header: String, _ row: String) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("\(header)\n\(row)\n", to: "officials.csv")
        try tracker.succeed("import", "--type", "official", path)
        #expect(
            try tracker.succeed("export", "--type", "office")
                == "{\"type\":\"office\",\"official\":\"Ann Roe\",\"party\":\"France\",\"office\":\"Minister\",\"start\":\"2021\"}\n"
        )
    }

    @Test func `a surname in capitals is found, and made`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-official", "Maroš Šefčovič", "--party", "EU", "--office", "Commissioner")
        let rows =
            "datum,sprecher,zitat,medium\n2025-06-10,ŠEFČOVIČ Maroš,Eins.,AFP\n2025-06-10,BESSENT Scott,Zwei.,AFP\n"
        try tracker.succeed("import", "--create-officials", tracker.write(rows, to: "rows.csv"))
        #expect(
            try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name")
                == "name\nMaroš Šefčovič\nScott Bessent\n")
    }

    @Test func `a table of ten thousand columns is read in time with their number`() throws {
        let tracker = try TrackerRunner()
        let columns = ["type", "when", "speaker", "quote", "headline"] + (1...10_000).map { "x\($0)" }
        let row = "statement,2025-06-10,Ann Roe,Words,H" + String(repeating: ",", count: 10_000)
        let rows = (1...20).map { row.replacingOccurrences(of: "Words", with: "Words \($0)") }
        let path = try tracker.write(
            ([columns.joined(separator: ",")] + rows).joined(separator: "\n") + "\n", to: "wide.csv")
        let run = try MeasuredRun(tracker, ["import", "--as-printed", path])
        #expect(run.exitCode == 0 && run.seconds < 20, "\(run)")
    }

    @Test(arguments: [
        (
            "name,country,position\nJane Roe,,Minister",
            "country: is empty where “position” is filled in: an office needs “country” and “position”; fill in both, or leave all of it empty"
        ),
        (
            "name,Nationality,Job title\nJane Roe,French,",
            "Job title: is empty where “Nationality” is filled in: an office needs “Nationality” and “Job title”; fill in both, or leave all of it empty"
        ),
        (
            "name,country,position,from\nJane Roe,,,2021",
            "country: is empty where “from” is filled in: an office needs “country” and “position”; fill in both, or leave all of it empty"
        ),
        (
            "name,country\nJane Roe,France",
            "country: goes with an office, and no column says which; add a column, give one for all with --set office=…, or leave this column out with --ignore country"
        ),
        (
            "name,Job title\nJane Roe,Minister",
            "Job title: goes with an office, and no column says for which party; add a column, give one for all with --set party=…, or leave this column out with --ignore 'Job title'"
        ),
        ("name,country,position,from\nJane Roe,France,Envoy,soon", "from: does not begin with a year of four digits"),
    ])
    func `half an office is refused with its line, in words of the table`(_ table: String, _ words: String) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(table + "\n", to: "officials.csv")
        let outcome = try tracker.run("import", "--type", "official", path)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.hasPrefix("\(path):2: \(words)"), "\(outcome.errors)")
    }

    @Test func `two people of one name are told apart by their keys, and are never mixed`() throws {
        let table = "name,country,position\nWang Wei,China,Minister\nWang Wei,Singapore,Ambassador\n"
        let tracker = try TrackerRunner()
        let path = try tracker.write(table, to: "officials.csv")
        let outcome = try tracker.run("import", "--type", "official", path)
        #expect(outcome.exitCode == 65)
        #expect(
            outcome.errors.hasPrefix(
                "\(path):3: name: is that of somebody who has offices of China, and not of Singapore; give each person a key (a column “key”), the same in both lines for one person (“Wang Wei”)"
            ), "\(outcome.errors)")
        #expect(try tracker.recorded() ?? "" == "")
        // Each by itself.
        let rows = table.split(separator: "\n").map(String.init)
        try tracker.succeed("import", "--type", "official", tracker.write("\(rows[0])\n\(rows[1])\n", to: "one.csv"))
        let other = try tracker.write("\(rows[0])\n\(rows[2])\n", to: "other.csv")
        #expect(try tracker.run("import", "--type", "official", other).errors.contains("other.csv:2: name: is that of"))
        // By another name of the party, and another office of the same party, it is the same person.
        try tracker.succeed("edit-party", "China", "--code", "CN")
        let same = try tracker.write("\(rows[0])\nWang Wei,CN,Vice Premier\n", to: "same.csv")
        try tracker.succeed("import", "--type", "official", same)
        #expect(try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name") == "name\nWang Wei\n")
    }

    @Test(arguments: [(["a", "b"], 2), (["a", "a"], 1)])
    func `with keys people of one name are as many as the keys`(_ keys: [String], _ count: Int) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "key,name,country,position\n\(keys[0]),Kaja Kallas,Estonia,Prime Minister\n\(keys[1]),Kaja Kallas,EU,High Representative\n",
            to: "officials.csv")
        try tracker.succeed("import", "--type", "official", path)
        #expect(
            try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name").split(separator: "\n").count
                == count + 1)
    }

    static let terms: [(cell: String, start: String?, end: String?)] = [
        ("2021–2025", "2021", "2025"), ("2021-2025", "2021", "2025"), ("2001-2005", "2001", "2005"),
        ("2021-03-26/2025-01-20", "2021-03-26", "2025-01-20"),
        ("2021-03-26/..", "2021-03-26", nil), ("26 March 2021 – 20 January 2025", "2021-03-26", "2025-01-20"),
        ("March 2021 to present", "2021-03", nil), ("since 2021", "2021", nil), ("From 2021 to 2025", "2021", "2025"),
        ("until June 2024", nil, "2024-06"), ("2021 –", "2021", nil), ("seit 10. Juni 2021", "2021-06-10", nil),
        ("von 2021 bis heute", "2021", nil), ("2021年3月至今", "2021-03", nil),
        ("25/03/2021 - 26/01/2025", "2021-03-25", "2025-01-26"), ("25.03.2021-26.01.2025", "2021-03-25", "2025-01-26"),
        ("2020–23", "2020", "2023"), ("2020-23", "2020", "2023"), ("1998–02", "1998", "2002"),
        ("2020–1", "2020", "2021"),
        ("2021/22", "2021", "2022"), ("2005–12", "2005", "2012"), ("(2021–2025)", "2021", "2025"),
        ("From 2021-", "2021", nil), ("2021-present", "2021", nil), ("2021 -incumbent", "2021", nil),
        ("c. 2020 – present", "2020~", nil), ("ca. 2020–2022", "2020~", "2022"),
        ("since about June 2020", "2020-06~", nil),
        ("03/2021-04/2022", "2021-03", "2022-04"), ("dal 2021 al 2023", "2021", "2023"),
        ("dal 10 giugno 2021", "2021-06-10", nil),
        ("de 2021 a 2023", "2021", "2023"), ("desde março de 2021 até 2023", "2021-03", "2023"),
        ("2021 - oggi", "2021", nil),
        ("incumbent", nil, nil), ("present", nil, nil),
        ("", nil, nil),
    ]

    @Test(arguments: terms)
    func `a term in one cell is from when to when`(_ cell: String, _ start: String?, _ end: String?) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "Name,Nationality,Function,Term\nJane Roe,Chinese,Minister,\(cell)\n", to: "officials.csv")
        try tracker.succeed("import", "--type", "official", path)
        let offices = try json(
            try tracker.succeed("export", "--type", "office").split(separator: "\n").joined(separator: ",").bracketed)
        #expect(offices.count == 1)
        #expect(offices.first?["party"] as? String == "China")
        #expect(offices.first?["start"] as? String == start)
        #expect(offices.first?["end"] as? String == end)
    }

    @Test(arguments: ["", "present", "Incumbent", "heute", "现在", "–", "n/a"])
    func `an end that is open may have a word`(_ cell: String) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "Name,Country,Position,From,To\nJane Roe,China,Minister,2021,\(cell)\n", to: "officials.csv")
        try tracker.succeed("import", "--type", "official", path)
        #expect(
            try tracker.succeed("export", "--type", "office")
                == "{\"type\":\"office\",\"official\":\"Jane Roe\",\"party\":\"China\",\"office\":\"Minister\",\"start\":\"2021\"}\n"
        )
    }

    @Test(arguments: [
        ("2021", "is no span of time; write 2021–2025, since 2021 or until 2025"),
        ("2005-12", "can be a month or the years 2005–2012"), ("2005-06", "can be a month or the years 2005–2006"),
        ("2012-06", "is no span of time"), ("2020-25-30", "is no span of time"),
        ("soon – later", "start: does not begin with a year"), ("2025–2021", "end: is before start 2025"),
        ("2019–2020–2021", "is no span of time"),
        ("2018-2021; 2023-", "says more than one term; write each in a row of its own"),
    ])
    func `a cell that is no term is refused with its line`(_ cell: String, _ words: String) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "name,country,position,term\nJane Roe,China,Minister,\(cell)\n", to: "officials.csv")
        let outcome = try tracker.run("import", "--type", "official", path)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.hasPrefix("\(path):2: ") && outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func `a term beside a beginning means it twice, and that is refused`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("name,country,position,from,term\n", to: "officials.csv")
        #expect(
            try tracker.run("import", "--type", "official", path).errors.hasPrefix(
                "\(path):1: term: means start, and so does “from”; ignore one of them with --ignore"))
    }

    @Test func `the answer of a query of Wikidata is a table of officials`() throws {
        let tracker = try TrackerRunner()
        let answer = [
            ("Q1", "Jane Roe", "Minister", "2020-01-20"), ("Q1", "Jane Roe", "Premier", "2024-02-01"),
            ("Q2", "Jane Roe", "Judge", "2021-03-04"),
        ].map {
            #"{"person":"http://www.wikidata.org/entity/\#($0)","personLabel":"\#($1)","positionLabel":"\#($2)","countryLabel":"Utopia","start":"\#($3)T00:00:00Z"}"#
        }
        let path = try tracker.write("[" + answer.joined(separator: ",\n") + "]", to: "query.json")
        try tracker.succeed("import", path)
        #expect(
            try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name,key").split(separator: "\n")
                .count == 3)
        let recorded = try #require(try tracker.recorded())
        #expect(recorded.contains(#""office":"Premier","start":"2024-02-01""#), "\(recorded)")
        #expect(recorded.components(separatedBy: #""type":"office""#).count == 4)
    }
}

extension String {
    fileprivate var bracketed: String { "[" + self + "]" }
}
