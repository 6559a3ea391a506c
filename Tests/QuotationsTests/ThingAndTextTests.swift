import Quotations
import Testing

/// Words in marks that stand on things or in texts, and what a text sets out from.
@Suite struct ThingAndTextTests {
    @Test(
        arguments: [
            (
                "Jane Example said it was late. On the lid of one, somebody has written in pencil: “Do not open.”",
                ["it was late | Jane Example"]
            ),
            (
                "Jane Example said it was late. Someone has scrawled on the wall: “Norland, go home.”",
                ["it was late | Jane Example"]
            ),
            (
                "La ministre, Jeanne Exemple, a dit que c’était trop tard pour elle. Quelqu’un a écrit sur le mur : « Ne pas ouvrir. »",
                ["c’était trop tard pour elle | Jeanne Exemple"]
            ),
            (
                "Jemand hat auf den Deckel geschrieben: „Nicht öffnen.“ Die Ministerin Anna Beispiel sagte, es sei spät.",
                ["es sei spät | Die Ministerin Anna Beispiel"]
            ),
            (
                "La ministra, Juana Ejemplo, dijo que ya era tarde para ella. Alguien ha escrito en la pared: «No abrir».",
                ["ya era tarde para ella | Juana Ejemplo"]
            ),
            // Somebody who speaks is not somebody who has written on a wall.
            ("“Somebody told me it was over,” Jane Example said.", ["Somebody told me it was over | Jane Example"]),
        ])
    func `what somebody whom nobody knows has written is nobody's`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "A label on the crate says “Handle with care”. Jane Example said it was late. A tag said: “Fragile.”",
                ["it was late | Jane Example"]
            ),
            ("Sur la caisse, une étiquette dit toujours « Fragile ». La ministre a parlé mardi devant la presse.", []),
            (
                "Am Spind hängt ein Zettel, auf dem steht: „Bitte nicht stören.“ Ein Etikett sagt: „Vorsicht, Glas.“ Anna Beispiel sagte, es sei spät.",
                ["es sei spät | Anna Beispiel"]
            ),
            (
                "Una etiqueta dice: «Frágil». Una placa recuerda: «Aquí nació el puerto». La ministra no dijo nada más.",
                []
            ),
            // A critic who puts a label on something says so.
            (
                "Jane Example wants to label the wine “old”, and Tom Sample called the label “a joke”.",
                ["a joke | Tom Sample"]
            ),
        ])
    func `what a label or a plaque says is nobody's`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "L’historienne Jeanne Exemple, auteure de « Butins paisibles », rappelle que le port est vieux.",
                ["le port est vieux | L’historienne Jeanne Exemple"]
            ),
            (
                "Jane Example, author of “Quiet Rivers,” said it was late. Tom Sample, the director of “The Salt Wedding”, argues that it was early.",
                ["it was late | Jane Example", "it was early | Tom Sample"]
            ),
            (
                "Der Historiker Max Muster, Autor von „Stille Wasser“, sagte, der Hafen sei alt.",
                ["der Hafen sei alt | Der Historiker Max Muster"]
            ),
            (
                "El historiador Juan Ejemplo, autor de «Ríos en calma», recuerda a los vecinos que el puerto es viejo.",
                []
            ),
            ("The author of the report said it was “late”.", ["late | The author of the report"]),
        ])
    func `what somebody has written or filmed is a title`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                """
                Joint Communiqué of the Ministers of Norland and Sudoria

                Recalling the Protocol of 1991 and the letters exchanged on 3 July 2024, the Ministers issue the following communiqué.

                1. The Ministers noted that the ice is thin.
                """, ["the ice is thin | The Ministers | 2025-06-11"]
            ),
            (
                """
                Joint Statement of Norland and Sudoria

                Noting the letters of 3 July 2024, and reaffirming their friendship, the Ministers have agreed on the following:

                1. Norland shall open the port.
                """, ["shall open the port | Norland | 2025-06-11"]
            ),
            (
                "Noting that the port was shut, Jane Example said she was sorry.",
                [
                    "the port was shut | Jane Example | 2025-06-11", "she was sorry | Jane Example | 2025-06-11",
                ]
            ),
            ("The text remains in brackets. It currently reads: “Each Party shall publish the balance.”", []),
            ("The draft was leaked. It reads: “The Parties shall meet.”", []),
            (
                "The ministry issued a statement. It reads: “We regret the delay.”",
                ["We regret the delay. | The ministry | –"]
            ),
            ("The rules of the bureau say that a slot “lapses if it is not occupied”.", []),
            (
                "The directive obliges employers to pay “the mandatory parts of wages,” a phrase that courts read in four ways.",
                []
            ),
            (
                "Jane Example called it “a farce of a text,” a phrase that drew laughter.",
                ["a farce of a text | Jane Example | 2025-06-11"]
            ),
            (
                "O projeto, conhecido como “o fio da meada”, deve estar pronto em 2029 e custa muito menos do que antes.",
                []
            ),
            ("协议所称“居民”，是指在任何一方连续居住满一百八十天的人。", []),
            ("梁静姝所说的“难”并不难。梁静姝称“航线可以恢复”。", ["航线可以恢复 | 梁静姝 | 2025-06-11"]),
        ])
    func `what a text sets out from, provides or defines is nobody's statement`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            "Skip to content. We value your privacy: “Accept all” or “Manage choices”.",
            "We value your privacy. “Accept all”",
            "We use cookies: “Accept” or “Reject everything”.",
        ])
    func `what a page asks of its readers is nobody's statement`(_ line: String) {
        #expect(Found.rows(line + "\n\nJane Example said it was late.") == ["it was late | Jane Example"])
    }
}
