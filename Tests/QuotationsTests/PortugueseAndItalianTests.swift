import Quotations
import Testing

/// Verbs of saying, subjects that are left out and days as Portuguese and Italian have them, each by invented words.
@Suite struct PortugueseAndItalianTests {
    private static let portuguese =
        "As duas delegações reuniram-se na terça-feira para falar das redes e da pesca no porto da cidade.\n\n"
    private static let italian =
        "Le due delegazioni si sono incontrate martedì per parlare delle reti e della pesca nel porto della città.\n\n"

    @Test(
        arguments: [
            (
                "“O porto fica aberto”, disse a ministra do Comércio, Ana Exemplo. A ministra acrescentou que o acordo será assinado em julho.",
                [
                    "O porto fica aberto | Ana Exemplo | 2025-06-10",
                    "o acordo será assinado em julho | Ana Exemplo | 2025-06-10",
                ]
            ),
            (
                "O embaixador de Norlândia, Rui Modelo, negou que tivesse prometido subsídios. “Isso não está na mesa”, respondeu.",
                [
                    "negou que tivesse prometido subsídios | Rui Modelo | 2025-06-10",
                    "Isso não está na mesa | Rui Modelo | 2025-06-10",
                ]
            ),
            (
                "O líder da oposição, Rui Modelo, acusou o Governo de negociar “às escuras”.",
                ["às escuras | Rui Modelo | 2025-06-10"]
            ),
            (
                "Na segunda-feira, o embaixador Duarte Modelo tinha admitido que as conversações estavam “num beco”.",
                ["num beco | o embaixador Duarte Modelo | 2025-06-09"]
            ),
            (
                "Segundo a Confederação da Indústria, o acordo vale 900 milhões. De acordo com o ministério, a reunião será em julho.",
                [
                    "o acordo vale 900 milhões | a Confederação da Indústria | 2025-06-10",
                    "a reunião será em julho | o ministério | 2025-06-10",
                ]
            ),
            (
                "O homólogo norlandês, Rui Modelo, foi contido. Em declarações à agência Maré, disse acreditar num acordo. E acrescentou: “Falta o dicionário.”",
                ["Falta o dicionário. | Rui Modelo | 2025-06-10"]
            ),
            (
                "“Setembro é longe”, ironizou a chefe da delegação, Vera Modelo. A diplomata recordou que o prazo é curto. Perguntada se assina, respondeu que não sabe a data.",
                [
                    "Setembro é longe | Vera Modelo | 2025-06-10", "o prazo é curto | Vera Modelo | 2025-06-10",
                    "não sabe a data | Vera Modelo | 2025-06-10",
                ]
            ),
            (
                "A sua congénere da União, Sanna Modelo, preferiu falar em calma. “O resto é cimento”, gracejou.",
                ["O resto é cimento | Sanna Modelo | 2025-06-10"]
            ),
            ("A “ponte da saudade”, como lhe chamam os emigrantes, continua à espera.", []),
            ("O texto foi anunciado pelo ministro. O ministério não quis comentar.", []),
        ])
    func `what Portuguese tells`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(Self.portuguese + text) == expected)
    }

    @Test(
        arguments: [
            (
                "«Il porto resta aperto», ha detto la ministra del Commercio, Anna Esempio. «Non è tardi», ha aggiunto. Ha poi precisato che l’accordo sarà firmato in luglio.",
                [
                    "Il porto resta aperto | Anna Esempio | 2025-06-10", "Non è tardi | Anna Esempio | 2025-06-10",
                    "l’accordo sarà firmato in luglio | Anna Esempio | 2025-06-10",
                ]
            ),
            (
                "L’ambasciatore della Norlandia, Paolo Modello, ha parlato di «una pausa tecnica». Secondo Modello, le reti sono pronte.",
                [
                    "una pausa tecnica | Paolo Modello | 2025-06-10",
                    "le reti sono pronte | Paolo Modello | 2025-06-10",
                ]
            ),
            (
                "Il ministro Paolo Modello ha smentito di aver chiuso il porto. L’ambasciata non ha voluto commentare.",
                ["smentito di aver chiuso il porto | Il ministro Paolo Modello | 2025-06-10"]
            ),
            (
                "Ieri, in un’intervista a Radio Golfo, il premier Paolo Modello aveva dichiarato che l’intesa era «vicina».",
                ["vicina | il premier Paolo Modello | 2025-06-10"]
            ),
            (
                "«Non prometto niente – ha detto la ministra Anna Esempio –, ma le navi sì».",
                ["Non prometto niente ma le navi sì | la ministra Anna Esempio | 2025-06-10"]
            ),
            (
                "«Non firmeremo nulla». Lo ha detto la ministra norlandese Anna Esempio. «Mancano i pareri», ha tagliato corto la ministra.",
                [
                    "Non firmeremo nulla | la ministra norlandese Anna Esempio | 2025-06-10",
                    "Mancano i pareri | Anna Esempio | 2025-06-10",
                ]
            ),
            (
                "«Va bene», ha detto il ministro Paolo Modello. Non è d’accordo il presidente dei vetrai, Pio Campione: «Ci svendono», dice al telefono.",
                [
                    "Va bene | il ministro Paolo Modello | 2025-06-10", "Ci svendono | Pio Campione | 2025-06-10",
                ]
            ),
            (
                "«Va bene», ha detto la ministra degli Esteri valdorana, Anna degli Esempi. Alla domanda se fosse tardi, degli Esempi ha risposto con una risata: «Io no».",
                ["Va bene | Anna degli Esempi | 2025-06-10", "Io no | Anna degli Esempi | 2025-06-10"]
            ),
            (
                "Fonti della delegazione escludono un rinvio oltre ottobre.",
                ["escludono un rinvio oltre ottobre | Fonti della delegazione | 2025-06-10"]
            ),
            ("Il cosiddetto «patto delle gru» vale molto. È stato detto che il porto chiude.", []),
        ])
    func `what Italian tells`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(Self.italian + text) == expected)
    }
}
