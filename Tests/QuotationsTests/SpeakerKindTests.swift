import Quotations
import Testing

/// Who speaks where several could, each by invented words.
@Suite struct SpeakerKindTests {
    private static let namesakes =
        "Minister Tom Sample said the port was shut. Commissioner Ann Sample said it was open."

    @Test(
        arguments: [
            (" “I saw it,” Sample said.", "I saw it | –"),
            ("\n\nSample said it was late.", "it was late | –"),
            ("\n\nSample, the minister, later said that he stood by his words.", "he stood by his words | Tom Sample"),
            ("\n\n“Nobody sails,” Minister Sample said.", "Nobody sails | Tom Sample"),
            ("\n\nAnn Sample left. “Nobody sails,” Sample said.", "Nobody sails | –"),
            ("\n\nAnn Sample said it was cold. “Nobody sails,” Sample said.", "Nobody sails | Ann Sample"),
        ])
    func `a surname of two who speak names neither, unless the office or the paragraph does`(
        _ text: String, _ last: String
    ) {
        #expect(Found.rows(Self.namesakes + text).last == last)
    }

    @Test(
        arguments: [
            (
                "Jane Example, Norland’s envoy, said the port was shut. Her father, a judge, wrote that it was “a shame”.\n\n“He would laugh,” she said.",
                ["the port was shut | Jane Example", "a shame | Her father", "He would laugh | Jane Example"]
            ),
            (
                "Jane Example denied that Norland had closed the port. “Nobody did that,” she said.",
                ["denied that Norland had closed the port | Jane Example", "Nobody did that | Jane Example"]
            ),
            (
                "Tom Sample, the aide, said the minister had left, and that the envoy had promised to stay.\n\nAsked when, he said: “Soon.”",
                [
                    "the minister had left, and that the envoy had promised to stay | Tom Sample", "Soon. | Tom Sample",
                ]
            ),
            (
                "The shadow minister, Tom Sample, called it “late”. The minister said it was early.",
                ["late | Tom Sample", "it was early | The minister"]
            ),
            (
                "A minister said it was late. Trade Minister Jane Example said it was early.",
                ["it was late | A minister", "it was early | Trade Minister Jane Example"]
            ),
            ("A customs officer called Tom Sample walked in. “It was cold,” he said.", ["It was cold | Tom Sample"]),
            (
                "Example’s neighbour at the table, Norland’s Tom Sample, said nets would be next.",
                ["nets would be next | Tom Sample"]
            ),
            (
                "“It was my daughter’s idea,” said Jane Example, Norland’s minister for the sea.\n\n“She is eleven.\n\n“She asked me why.”",
                ["It was my daughter’s idea | Jane Example", "She is eleven.\nShe asked me why. | Jane Example"]
            ),
            (
                "Norland’s embassy replied at once. “We kept every line,” it wrote. “We ask only that it be read.”",
                ["We kept every line | Norland’s embassy", "We ask only that it be read. | Norland’s embassy"]
            ),
            ("Tom Sample shared the picture under the words “Not helpful.”", ["Not helpful. | Tom Sample"]),
            (
                "Yusuf al-Sample, the envoy, spoke. His office said the quote was “incomplete”.\n\n“Is it true you left?” she was asked. “Who asks?” she said.",
                ["incomplete | His office", "Who asks? | she"]
            ),
            (
                "Jane Example said Norland would sign. Her counterpart, Tom Sample, said that his country needed “a little longer.” Example smiled. “He means a lot longer,” she said.",
                [
                    "Norland would sign | Jane Example", "a little longer. | Tom Sample",
                    "He means a lot longer | Jane Example",
                ]
            ),
            ("The baker, Tom Sample, put it bluntly: “Bread is dear.”", ["Bread is dear. | Tom Sample"]),
            (
                "The port’s engineer, a Norlander named Tom Sample, told the Gazette it was shut. One of them, Ann Other, said: “Good.”",
                ["it was shut | Tom Sample", "Good. | Ann Other"]
            ),
            (
                "Abate’s deputy denied reports that his government had asked for delay, calling them “a myth”.",
                ["denied reports that his government had asked for delay | Abate’s deputy", "a myth | Abate’s deputy"]
            ),
            ("The Ministry of Ports of Norland notes the remarks of the envoy of June 3.", []),
            (
                "The Ministry of Ports of Norland spoke.\n\nNorland calls on all to return to the table.",
                ["calls on all to return to the table | Norland"]
            ),
            ("Jane Example said nothing had been decided.", ["nothing had been decided | Jane Example"]),
            (
                "Noting that others had not, Minister Jane Example urged them to do so by 2027.",
                ["others had not | Minister Jane Example", "urged them to do so by 2027 | Minister Jane Example"]
            ),
            (
                "Jane Example, speaking on Tuesday, a day after Tom Sample called her “a liar”, said she was calm.",
                ["a liar | Tom Sample", "she was calm | Jane Example"]
            ),
        ])
    func `whoever the words around tell speaks`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "„Wir haben noch keinen Vertrag“, sagte von Beispiel vor der Presse, die auf dem Hof wartete.",
                ["Wir haben noch keinen Vertrag | von Beispiel"]
            ),
            (
                "Der Chef der Fischer, Kurt Beispiel, bemängelte, er sei nicht gefragt worden. Er erklärte, nun müssten die Länder zahlen.",
                ["er sei nicht gefragt worden | Kurt Beispiel", "nun müssten die Länder zahlen | Kurt Beispiel"]
            ),
            (
                "Nach Angaben des Ministeriums fahren täglich tausend Wagen über den Pass und durch das Tal.",
                ["fahren täglich tausend Wagen über den Pass und durch das Tal | des Ministeriums"]
            ),
            (
                "Pour Jeanne Exemple, professeure de la ville, le lac « n’intéresse que les oies » et les canards.",
                ["n’intéresse que les oies | Jeanne Exemple"]
            ),
            ("Le collectif « Rendez-nous le lac » appelle à manifester samedi dans les rues de la ville.", []),
            (
                "El embajador de Norlandia, Juan Ejemplo, calificó el acuerdo de «razonable» y aseguró que su Gobierno lo cumplirá.",
                ["razonable | Juan Ejemplo", "su Gobierno lo cumplirá | Juan Ejemplo"]
            ),
            (
                "Am Freitag sagte Beispiel der Nachrichtenagentur TDN, das Abkommen trete am 1. Juli in Kraft und sei gut.",
                ["das Abkommen trete am 1. Juli in Kraft und sei gut | Beispiel"]
            ),
            (
                "Wie der Sender Welle berichtete, soll der Minister mit dem Abbruch der Gespräche gedroht haben.", []
            ),
            (
                "Nach den Worten von Kommissarin Ida Beispiel ist ein Abschluss der Gespräche „in Reichweite“.",
                ["in Reichweite | Kommissarin Ida Beispiel"]
            ),
            (
                "Le patron des pêcheurs, Yann Exemple, estime que « tout le monde a peur » de la mer et du vent.",
                ["tout le monde a peur | Yann Exemple"]
            ),
            (
                "Ejemplo, que el domingo había llamado a la huelga, dijo que la convocatoria sigue en pie.",
                ["la convocatoria sigue en pie | Ejemplo"]
            ),
            ("本报海城6月11日电　（记者李明）海洋部长高远表示，会谈没有结束。", ["会谈没有结束 | 高远"]),
            ("李例没有正面回答。他否认曾提出换船。", ["否认曾提出换船 | 李例"]),
            ("李例说：“门开了。”他表示，会谈没有结束。", ["门开了。 | 李例", "会谈没有结束 | 李例"]),
            ("一位渔民写道：“先让我们出海。”", ["先让我们出海。 | 一位渔民"]),
        ])
    func `each language has its ways to name a speaker`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }
}
