/// The words by which the act of a verb is known: closed lists of the languages that are read.
///
/// One object that readers hold: to ask whether a set of the type's own is made takes longer than to ask the set.
final class SpeechActWords: Sendable {
    static let all = SpeechActWords()

    let denying = WordSet(
        verbs: "deny dispute disagree reject dismiss refute rebut repudiate disavow disclaim contradict renounce",
        irregular:
            """
            denied denies denying démenti nié rejeté réfuté écarté exclu exclut excluent récusé récuse widersprach widersprachen bestritt bestritten zurückgewiesen dementierte dementierten verneinte negó negaron desmintió \
            desmintieron rechazó rechazaron negado desmentido rechazado descartado descartó descartaron niega niegan desmiente desmienten rechaza rechazan dément démentent nie nient \
            rejette rejettent réfute réfutent conteste contestent contesté bestreitet bestreiten dementiert dementieren verneint widerspricht \
            negou negaram nega negam desmentiu desmentiram desmente desmentem rejeitou rejeitaram rejeita rejeitam refutou refuta excluiu exclui \
            descarta rejeitado contesta contestou recusou recusa negato negano negò smentito smentisce smentiscono respinto respinge respingono escluso esclude \
            escludono rifiutato rifiuta contestato
            """)
    let contradicting = WordSet("contradicting")
    let committing = WordSet(
        verbs: "agree pledge vow promise commit resolve decide consent",
        irregular:
            """
            undertook undertakes undertake undertaking committed committing swore engage engagent s'engage s'engagent engagé engagée engagés engagées convenu convenue \
            convenus convenues convient conviennent promis promet promettent accepté acceptent comprometió comprometieron compromete comprometen \
            prometió prometieron promete prometen acordó acordaron acuerdan convinieron aceptó aceptaron verpflichtete verpflichteten verpflichtet \
            verpflichten versprach versprachen verspricht vereinbarten vereinbaren comprometeu-se comprometeram-se compromete-se comprometem-se \
            prometeu prometeram prometido acordaram concordou concordaram concordado aceitou aceitaram impegnato impegnata impegnati impegnate impegna impegnano \
            promesso promettono concordato concordano accettato accettano
            """)
    let asking = WordSet(
        verbs: "ask question inquire enquire demand quiz query",
        irregular:
            """
            demandé demandée demande demandent interrogé interrogée interroge interrogent questionné questionne preguntó preguntaron pregunta \
            preguntan pidió pidieron pide piden inquirió fragte fragten fragt fragen gefragt perguntou perguntaram questionou indagou pediu pediram pede pedem \
            exigiu exigiram exige exigem domandato chiesto chiede chiedono chiese
            """)
    let holding = WordSet(
        verbs: """
            believe expect wonder hope fear want wish doubt consider realize realise recognize recognise learn feel understand know see anticipate assume \
            suspect worry intend decide determine prove perceive prefer desire imagine suppose decree reflect reason fault view care plan support oppose \
            favor favour like illustrate document detail accept compare foresee figure sense
            """,
        irregular:
            "thought thinks think thinking found finds find finding read reads reading felt feels knew knows known saw sees understood understands foresaw meant means heard hears gave gives heard sang sings sing began begins"
    )
    let considering = WordSet("considered considers")
    /// "did not agree" denies; "did not say" is silent.
    let assenting = WordSet(verbs: "agree accept consent endorse", irregular: "")
    let modals = WordSet(
        """
        could might may should would must can can't cannot couldn't will shall 'd 'll won't wouldn't dürfte dürften könnte könnten würde würden sollte \
        sollten müsste müssten
        """)
    let conditions = WordSet("if unless whether had should were lest si se s'il s'ils wenn falls")
    let neither = WordSet("neither nor ni nem né")
    let nobody = WordSet("nobody none neither no-one nothing")
    let somebody = WordSet("somebody someone quelqu'un jemand alguien alguém qualcuno")
    let writing = WordSet(
        """
        written wrote scrawled scribbled daubed painted sprayed carved scratched chalked écrit griffonné gribouillé tagué peint gravé geschrieben schrieb gekritzelt \
        gesprüht gemalt geritzt escrito escribió garabateado garabateó pintado pintó grabado escreveu rabiscou pintou scritto scrisse inciso dipinto
        """)
    let no = WordSet("no")
    let far = WordSet("far")
    let one = WordSet("one")
    let contrasting = WordSet("contrary anders entgegen contrairement")
    let nicht = WordSet("nicht")
    let dass = WordSet("dass daß ob")
    let refusing = WordSet("refusé refusée refuse refusent refusait negó negado rehusó recusou recusado rifiutato")
    let telling = WordSet(
        "dire préciser commenter confirmer répondre decir precisar comentar confirmar responder dizer rispondere confermare"
    )
    let rumours = WordSet("rumours rumors allegations suggestions speculation suspicions")
    let truths = WordSet("true correct accurate case")
    let untruths = WordSet("untrue false wrong incorrect inaccurate")
    let that = WordSet("that")
    let showing = WordSet(
        verbs: "suggest show reveal signal indicate imply hint prove demonstrate dictate mean teach",
        irregular: "taught meant means signalled signalling")
    let warning = WordSet(verbs: "warn caution advise argue counsel")
    let against = WordSet("against")
    let pending = WordSet("expected likely unlikely due set scheduled poised slated supposed yet")
    let short = WordSet("short instead")
    let scorning = WordSet(verbs: "scoff sneer snort bristle balk chuckle")
    let at = WordSet("at")
    /// Verbs by which what a participle tells is not said: "avoided saying that".
    let avoiding = WordSet(
        verbs: "avoid resist evade shun decline consider contemplate risk delay postpone mind dread",
        irregular: "stopped stops stop quit quits")
    /// Verbs by which it was said, and is no more what somebody says: "regretted saying that".
    let regretting = WordSet(verbs: "regret lament deplore deny repent rue", irregular: "hated hates")
    /// Prepositions behind which nothing was said: "refrained from saying that", "left without saying that".
    let without = WordSet("from without against at")
    /// Those behind which others tell it: "accused of saying that", "apologised for saying that".
    let of = WordSet("of for about over on")
    /// Those by which others tell of what somebody is to have said: "accused of telling them that".
    let accusing = WordSet(
        verbs: "accuse suspect convict", irregular: "accusation accusations suspicion suspicions guilty")
    let misquoting = WordSet("misquoted mistranslated misreported misrepresented misheard")
    let wrongly = WordSet("wrongly falsely incorrectly erroneously mistakenly")
    let quotedAs = WordSet("quoted cited reported heard recorded translated")
    let having = WordSet("having been ever")
    let asWord = WordSet("as")
    let supposing = WordSet("suppose imagine supposing assume assuming")
    let conditional: WordSet
    /// With the conditional, by which others tell that somebody said so.
    let supposedly: WordSet
    let hypothetical = WordSet("hätte hätten würde würden")
    let soll = WordSet("soll sollen")
    let haben = WordSet("haben")
    let accounts = WordSet("account accounts")
    let assuring = WordSet("sagte sagten sagt sicherte sicherten sichert")
    let wanting = WordSet("wanted wants want")
    let learning = WordSet("know hear learn see")
    let hearing = WordSet("hear see watch let")

    private init() {
        conditional = WordSet(
            "aurait auraient serait seraient habría habrían hubiera teria teriam avrebbe avrebbero")
        supposedly = WordSet(
            allOf: conditional,
            WordSet(
                """
                reportedly allegedly supposedly purportedly prétendument presuntamente supuestamente angeblich alegadamente supostamente presumibilmente
                """))
    }
}
