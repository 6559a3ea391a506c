/// The words by which papers, stations and agencies are known: closed lists of what they are, and names that stand for nothing else.
enum OutletWords {
    /// Agencies and stations that a name of one word means.
    static let named = WordSet(
        """
        reuters ap afp dpa apa efe ansa tass interfax ria xinhua kyodo jiji yonhap bernama antara pti ani upi anadolu irna isna tasnim fars mehr kcna \
        petra wafa ukrinform belta bbc cnn nbc cbs abc msnbc cnbc fox npr pbs sky itv rte rté cbc ctv nhk kbs cctv cgtn ard zdf orf srf rtl rfi rtbf \
        rtve rai bloomberg axios politico nikkei caixin euronews euractiv
        """)
    /// What papers, stations and agencies are, and how their names end.
    static let kinds = WordSet(
        """
        newspaper newspapers daily weekly tabloid magazine broadcaster channel station tv television radio newswire wire outlet website site portal blog \
        news press times post gazette tribune herald journal chronicle observer courier echo mail telegraph mirror express examiner inquirer globe \
        bulletin dispatch ledger sentinel zeitung tageszeitung rundfunk sender fernsehsender nachrichtenagentur quotidien hebdomadaire chaîne \
        diario periódico revista cadena emisora media jornal diário emissora giornale quotidiano settimanale rivista emittente
        """)
    /// What a press agency is called.
    static let agency = WordSet("agency service agence agencia agência agenzia")
    /// Words before one.
    static let press = WordSet("press news wire telegraph")
    /// Verbs of outlets.
    static let telling = WordSet(
        verbs: "report",
        irregular: "rapporte rapportait berichtet berichtete informó informa reportó noticiou noticia riporta riferisce"
    )
}
