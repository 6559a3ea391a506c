import Testing

/// Cabinets of several states as they were in 2025: no name is told to be like another, and everybody is one person.
@Suite struct CabinetTests {
    private static let cabinets: [(party: String, officials: String)] = [
        (
            "US",
            "Donald Trump; JD Vance; Marco Rubio; Scott Bessent; Howard Lutnick; Jamieson Greer; Pete Hegseth; Pam Bondi; Doug Burgum; Brooke Rollins; Lori Chavez-DeRemer; Robert F. Kennedy Jr.; Scott Turner; Sean Duffy; Chris Wright; Linda McMahon; Doug Collins; Kristi Noem; Susie Wiles; Lee Zeldin; Russell Vought; Tulsi Gabbard; John Ratcliffe; Kelly Loeffler; Steve Witkoff; Mike Waltz; Kevin Hassett; Peter Navarro; Stephen Miran; Stephen Miller"
        ),
        (
            "China",
            "Xi Jinping; Li Qiang; He Lifeng; Wang Yi; Wang Wentao; Li Chenggang; Ding Xuexiang; Zhang Guoqing; Liu Guozhong; Wang Xiaohong; Wu Zhenglong; Lan Fo'an; Pan Gongsheng; Dong Jun; Liu Jianchao; Lin Jian; Mao Ning; Guo Jiakun; He Yongqian; Zheng Shanjie; Huai Jinpeng; Yin Hejun; Li Lecheng; Pan Yue; Lu Zhiyuan; He Rong; Wang Xiaoping; Guan Zhiou; Huang Runqiu; Ni Hong; Liu Wei; Li Guoying; Han Jun; Sun Yeli; Lei Haichao; Pei Jinjia; Wang Xiangxi; Hou Kai; Li Xi; Zhao Leji; Wang Huning; Cai Qi; Wang Dongming"
        ),
        (
            "Japan",
            "Shigeru Ishiba; Ryosei Akazawa; Takeshi Iwaya; Katsunobu Kato; Yoji Muto; Gen Nakatani; Yoshimasa Hayashi; Shinjiro Koizumi; Hiromasa Nakano; Toshiko Abe; Keisuke Suzuki; Seiichiro Murakami; Takamaro Fukuoka; Keiichiro Asao; Masaaki Taira; Tadahiko Ito; Manabu Sakai; Junko Mihara; Minoru Kiuchi; Sanae Takaichi; Satsuki Katayama; Toshimitsu Motegi; Minoru Kihara"
        ),
        (
            "Korea",
            "Lee Jae-myung; Kim Min-seok; Cho Hyun; Koo Yun-cheol; Kim Jung-kwan; Yeo Han-koo; Ahn Gyu-back; Chung Dong-young; Jung Sung-ho; Yun Ho-jung; Kim Young-hoon; Kim Sung-whan; Bae Kyung-hoon; Han Seong-sook; Chun Jae-soo; Kim Yun-duk; Song Mi-ryung; Jeong Eun-kyeong; Won Min-kyong; Chae Hwi-young; Choi Kyo-jin; Wi Sung-lac; Kim Yong-beom; Kang Hoon-sik"
        ),
        (
            "United Kingdom",
            "Keir Starmer; Rachel Reeves; David Lammy; Yvette Cooper; John Healey; Shabana Mahmood; Wes Streeting; Bridget Phillipson; Ed Miliband; Peter Kyle; Jonathan Reynolds; Liz Kendall; Heidi Alexander; Steve Reed; Pat McFadden; Lucy Powell; Hilary Benn; Ian Murray; Jo Stevens; Lisa Nandy; Darren Jones; Emma Reynolds; Douglas Alexander; Richard Hermer"
        ),
        (
            "France",
            "Emmanuel Macron; Sébastien Lecornu; Jean-Noël Barrot; Éric Lombard; Gérald Darmanin; Bruno Retailleau; Catherine Vautrin; Élisabeth Borne; Manuel Valls; Rachida Dati; François Bayrou; Roland Lescure; Laurent Nuñez; Annie Genevard; Amélie de Montchalin; Nicolas Forissier; Maud Bregeon; Benjamin Haddad; Éléonore Caroit; Monique Barbut"
        ),
        (
            "Germany",
            "Friedrich Merz; Lars Klingbeil; Johann Wadephul; Boris Pistorius; Katherina Reiche; Alexander Dobrindt; Stefanie Hubig; Dorothee Bär; Nina Warken; Karin Prien; Bärbel Bas; Carsten Schneider; Reem Alabali Radovan; Alois Rainer; Verena Hubertz; Karsten Wildberger; Patrick Schnieder; Thorsten Frei"
        ),
        (
            "European Union",
            "Ursula von der Leyen; Kaja Kallas; Maroš Šefčovič; Valdis Dombrovskis; Teresa Ribera; Henna Virkkunen; Stéphane Séjourné; Raffaele Fitto; Roxana Mînzatu; Christophe Hansen; Wopke Hoekstra; Andrius Kubilius; Marta Kos; Jozef Síkela; Magnus Brunner; Maria Luís Albuquerque; Jessika Roswall; Ekaterina Zaharieva; Dan Jørgensen; Apostolos Tzitzikostas; Costas Kadis; Dubravka Šuica; Glenn Micallef; Hadja Lahbib; Michael McGrath; Olivér Várhelyi; Piotr Serafin; António Costa"
        ),
        (
            "Iran",
            "Masoud Pezeshkian; Abbas Araghchi; Mohammad Reza Aref; Ali Larijani; Ali Khamenei; Aziz Nasirzadeh; Majid Takht-Ravanchi; Esmaeil Baghaei; Kazem Gharibabadi; Mohammad Eslami; Mohsen Paknejad; Ali Madanizadeh; Abbas Aliabadi; Farzaneh Sadegh; Eskandar Momeni; Mohammad Bagher Ghalibaf; Mohammad Atabak; Amin Hossein Rahimi; Gholamreza Nouri Ghezeljeh"
        ),
        (
            "India",
            "Narendra Modi; Subrahmanyam Jaishankar; Piyush Goyal; Nirmala Sitharaman; Rajnath Singh; Amit Shah; Nitin Gadkari; Shivraj Singh Chouhan; Manohar Lal Khattar; Dharmendra Pradhan; Ashwini Vaishnaw; Hardeep Singh Puri; Giriraj Singh; Jyotiraditya Scindia; Bhupender Yadav; Gajendra Singh Shekhawat; Rajesh Agrawal; Vikram Misri; Ajit Doval; Jitendra Singh; Lalan Singh; Jitan Ram Manjhi; Pralhad Joshi; Jual Oram; Kiren Rijiju"
        ),
        (
            "Russia",
            "Vladimir Putin; Mikhail Mishustin; Sergey Lavrov; Sergei Shoigu; Andrei Belousov; Anton Siluanov; Maxim Reshetnikov; Anton Alikhanov; Denis Manturov; Alexander Novak; Dmitry Patrushev; Nikolai Patrushev; Dmitry Peskov; Maria Zakharova; Sergei Ryabkov; Yuri Ushakov; Kirill Dmitriev; Dmitry Medvedev; Vladimir Kolokoltsev; Vladimir Medinsky; Alexander Kurenkov; Alexander Kozlov; Sergei Tsivilev; Sergei Kravtsov; Sergei Naryshkin"
        ),
        (
            "Mexico",
            "Claudia Sheinbaum; Marcelo Ebrard; Juan Ramón de la Fuente; Edgar Amador; Rosa Icela Rodríguez; Omar García Harfuch; Julio Berdegué; Luz Elena González; Alicia Bárcena; Mario Delgado; David Kershenobich; Raquel Buenrostro; Marath Bolaños; Ariadna Montiel; Edna Elena Vega; Jesús Antonio Esteva; Josefina Rodríguez Zamora; Ricardo Trevilla; Raymundo Morales"
        ),
        (
            "Canada",
            "Mark Carney; Mélanie Joly; Anita Anand; François-Philippe Champagne; Dominic LeBlanc; Chrystia Freeland; David McGuinty; Gary Anandasangaree; Sean Fraser; Steven Guilbeault; Patty Hajdu; Maninder Sidhu; Tim Hodgson; Heath MacDonald; Steven MacKinnon; Joanne Thompson; Lena Metlege Diab; Marjorie Michel; Rebecca Alty; Shafqat Ali; Evan Solomon"
        ),
        (
            "Saudi Arabia",
            "Mohammed bin Salman; Salman bin Abdulaziz; Faisal bin Farhan; Khalid bin Salman; Abdulaziz bin Salman; Khalid Al-Falih; Mohammed Al-Jadaan; Turki bin Faisal; Majid Al-Qasabi; Adel al-Jubeir"
        ),
        (
            "United Arab Emirates",
            "Mohamed bin Zayed Al Nahyan; Khaled bin Mohamed bin Zayed Al Nahyan; Abdullah bin Zayed Al Nahyan; Mansour bin Zayed Al Nahyan; Tahnoun bin Zayed Al Nahyan; Mohammed bin Rashid Al Maktoum; Hamdan bin Mohammed Al Maktoum; Sultan Al Jaber; Thani Al Zeyoudi"
        ),
        (
            "Vietnam",
            "Tô Lâm; Phạm Minh Chính; Lương Cường; Trần Thanh Mẫn; Bùi Thanh Sơn; Nguyễn Hồng Diên; Nguyễn Văn Thắng; Phan Văn Giang; Lê Hoài Trung; Nguyễn Phú Trọng; Nguyễn Chí Dũng; Nguyễn Hòa Bình; Trần Hồng Hà; Hồ Đức Phớc; Lê Thành Long; Mai Văn Chính"
        ),
        (
            "Ukraine",
            "Volodymyr Zelenskyy; Denys Shmyhal; Yulia Svyrydenko; Andrii Sybiha; Rustem Umerov; Andriy Yermak; Serhiy Marchenko; Oleksii Sobolev; Mykhailo Fedorov; Oksana Markarova; Olha Stefanishyna; Taras Kachka"
        ),
        (
            "Brazil",
            "Luiz Inácio Lula da Silva; Geraldo Alckmin; Mauro Vieira; Fernando Haddad; Rui Costa; Marina Silva; Simone Tebet; José Múcio; Ricardo Lewandowski; Carlos Fávaro; Alexandre Silveira; Camilo Santana; Celso Amorim; Jader Filho; Renan Filho"
        ),
        (
            "Spain",
            "Pedro Sánchez; José Manuel Albares; María Jesús Montero; Carlos Cuerpo; Margarita Robles; Yolanda Díaz; Félix Bolaños; Fernando Grande-Marlaska; Óscar Puente; Pilar Alegría; Luis Planas; Sara Aagesen; Isabel Rodríguez; Ernest Urtasun; Mónica García; Pablo Bustinduy; Diana Morant; Sira Rego; Elma Saiz; Óscar López; Ángel Víctor Torres; Ana Redondo"
        ),
        (
            "Hungary",
            "Viktor Orbán; Péter Szijjártó; Márton Nagy; Gergely Gulyás; Kristóf Szalay-Bobrovniczky; Sándor Pintér; Antal Rogán; István Nagy; János Lázár; Bence Tuzson; János Bóka; Mihály Varga"
        ),
        (
            "Italy",
            "Giorgia Meloni; Antonio Tajani; Matteo Salvini; Giancarlo Giorgetti; Guido Crosetto; Matteo Piantedosi; Adolfo Urso; Carlo Nordio; Francesco Lollobrigida; Gilberto Pichetto Fratin; Marina Calderone; Giuseppe Valditara; Anna Maria Bernini; Alessandro Giuli; Orazio Schillaci; Tommaso Foti; Andrea Abodi; Luca Ciriani; Paolo Zangrillo; Roberto Calderoli"
        ),
    ]

    @Test(arguments: [true, false])
    func `officials of many cabinets are recorded without a warning, each once`(haveOffices: Bool) throws {
        let tracker = try TrackerRunner()
        var lines: [String] = []
        for (party, officials) in Self.cabinets {
            for name in officials.split(separator: ";").map({ $0.drop { $0 == " " } }) {
                let offices = haveOffices ? #","offices":[{"office":"Minister","party":"\#(party)"}]"# : ""
                lines.append(#"{"type":"official","name":"\#(name)"\#(offices)}"#)
            }
        }
        #expect(lines.count == 435)
        let file = try tracker.write(lines.joined(separator: "\n") + "\n", to: "cabinets.ndjson")
        try tracker.succeed("import", file)
        let names = try tracker.succeed("list-officials", "--format", "csv", "--fields", "name")
        #expect(names.split(whereSeparator: \.isNewline).count == lines.count + 1)
        try tracker.succeed("import", file)
        #expect(try tracker.succeed("list-officials", "--format", "csv", "--fields", "name") == names)
    }

    @Test(
        arguments: [
            ("Pedro Sánchez Pérez", "Peru", []), ("Pedro Sánchez Pérez", "Spain", ["Pedro Sánchez"]),
            ("Pedro Sanches", "Peru", ["Pedro Sánchez"]),
            ("Sánchez", "Peru", ["Pedro Sánchez"]), ("P. Sánchez", "Peru", ["Pedro Sánchez"]),
        ] as [(String, String, [String])])
    func `who speaks for another party is like somebody by a slip alone, where both names are written out`(
        name: String, party: String, alike: [String]
    ) throws {
        let tracker = try TrackerRunner()
        func official(_ name: String, of party: String) -> String {
            #"{"type":"official","name":"\#(name)","offices":[{"office":"Minister","party":"\#(party)"}]}"# + "\n"
        }
        try tracker.succeed("import", try tracker.write(official("Pedro Sánchez", of: "Spain"), to: "one.ndjson"))
        let outcome = try tracker.run(["import", try tracker.write(official(name, of: party), to: "other.ndjson")])
        let warnings = outcome.errors.split(whereSeparator: \.isNewline).filter { $0.contains("the official “") }
        #expect(
            warnings.map { warning in alike.filter { warning.contains("like “\($0)”") } } == alike.map { [$0] },
            "\(outcome.errors)")
    }
}
