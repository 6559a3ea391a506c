import Quotations
import Testing

/// Words in marks and clauses that nobody said, and those whom a pronoun, an owner or a clause hides.
@Suite struct NobodyKindTests {
    @Test(
        arguments: [
            "The cable, known to the trade as “the Shoelace”, carried all that Norland and Sudoria said.",
            "Recalling the principle that “the polluter pays”, the session went on.",
            "Article 7 of the draft provides that “no animal shall be loaded in darkness”.",
            "At no point did Jane Example say that the president had seen the letter.",
            "Never has Jane Example said that the president had seen the letter.",
            "The senator pressed Jane Example, who testified next, on whether the letter was still in force.",
            "En el hangar del puerto hay una pintada: «Menos cumbres, más lluvia».",
            "Le texte prévoit que « tout animal malade sera mis en quarantaine aux frais de son propriétaire ».",
        ])
    func `what a text, a trade or nobody says is not proposed`(_ text: String) { #expect(Found.rows(text) == []) }

    @Test(
        arguments: [
            (
                "Anna Muster blieb skeptisch. „Einen kleinen Mast gibt es nicht“, sagte sie. Man könnte meinen, sie sei dagegen.",
                ["Einen kleinen Mast gibt es nicht | Anna Muster"]
            ),
            (
                "Anna Muster blieb skeptisch. „Einen kleinen Mast gibt es nicht“, sagte sie. Sie sei dagegen.",
                ["Einen kleinen Mast gibt es nicht | Anna Muster", "Sie sei dagegen | Anna Muster"]
            ),
            (
                "In einem Brief an die Gemeinden, der dieser Zeitung vorliegt, schreibt Anna Muster, kein Mast werde höher als die Kirche. Das ist neu und die Leute sind froh.",
                ["kein Mast werde höher als die Kirche | Anna Muster"]
            ),
            ("Jane Example told him that it was late.", ["it was late | Jane Example"]),
            ("Jane Example told her staff that it was late.", ["it was late | Jane Example"]),
            ("Jane Example told them to leave at once.", []),
            (
                "The talks went on. Norland’s rail union said its members were tired.",
                ["its members were tired | Norland’s rail union"]
            ),
            (
                "Le ministère de la mer affirme qu’aucune drague n’opère à moins de trois milles des côtes.",
                ["aucune drague n’opère à moins de trois milles des côtes | Le ministère de la mer"]
            ),
            (
                "Mercredi, le gouverneur du district, le colonel Jean Exemple, a estimé que l’accord était « mûr à point ».",
                ["mûr à point | Jean Exemple"]
            ),
            (
                "The minister is tired. “Once is enough,” Jane Example told the known hall as “a friend”.",
                ["Once is enough | Jane Example"]
            ),
        ])
    func `what is said is told of whoever says it`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test func `what somebody did without the reporter dates nothing that the reporter was told`() {
        let opening = "I met Tom Sample in the port.\n\nHe thinks it can be moved. "
        #expect(
            Found.datedRows(opening + "On March 12 he wrote to both. “It is silly,” he told me.") == [
                "It is silly | Tom Sample | –"
            ])
    }

    @Test func `names with a joint, hosts with a day and acts before a verb are read in Chinese`() {
        #expect(
            Found.rows("海国代表穆罕默德·阿里-卡萨姆说：“我们带来的是样品。”") == ["我们带来的是样品。 | 穆罕默德·阿里-卡萨姆"])
        #expect(
            Found.datedRows(
                "2025年6月2日外交部发言人陈晓棠主持例行记者会\n\n海城日报记者：昨天的会谈情况如何？\n\n陈晓棠：会谈很好，我们期待下一次。\n\n会后，陈晓棠在网站发表谈话，强调“签证是桥”。"
            ) == ["会谈很好，我们期待下一次。 | 陈晓棠 | 2025-06-02", "签证是桥 | 陈晓棠 | 2025-06-02"])
    }

    @Test(
        arguments: [
            ("“No deal” was all Example would say.", ["No deal | Example"]),
            (
                "Tom Sample left. “It is over,” he was quoted as saying by the daily.",
                ["It is over | Tom Sample"]
            ),
            (
                "“We will sign this text today.”\n— Jane Example, minister of ports\n\nThe vote is at noon.",
                ["We will sign this text today. | Jane Example"]
            ),
            (
                "“We will sign this text today.”\n\n— and then the lights went out.",
                ["We will sign this text today. | –"]
            ),
            (
                "The talks are over. The dam will close in May. That’s according to Jane Example, the minister.",
                ["The dam will close in May | Jane Example"]
            ),
            (
                "Such measures, Jane Example stressed, punished farmers.",
                ["Such measures punished farmers | Jane Example"]
            ),
            ("The Union considered that the text was not ready.", ["the text was not ready | The Union"]),
            ("The Union considered the text.", []),
            (
                "« Le texte est mort », regrette Jean Exemple. « Il faut recommencer. »",
                ["Le texte est mort | Jean Exemple", "Il faut recommencer. | Jean Exemple"]
            ),
            (
                "La ministre Anne Exemple estime, pour sa part, que la mer est calme.",
                ["la mer est calme | La ministre Anne Exemple"]
            ),
            (
                "Pour la négociatrice des îles, Anne Exemple, le projet est « une passoire ».",
                ["une passoire | Anne Exemple"]
            ),
            (
                "Son homologue, Jean Exemple, s’est dit « inquiet, mais pas désespéré ». Ce dernier a ajouté que la mer montait.",
                ["inquiet, mais pas désespéré | Jean Exemple", "la mer montait | Jean Exemple"]
            ),
            (
                "« Le texte est bon », a dit la ministre Anne Exemple à Jean Dupont. Ce dernier a répondu que la mer montait.",
                ["Le texte est bon | la ministre Anne Exemple", "la mer montait | Ce dernier"]
            ),
        ])
    func `whoever is told in some other way is found`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "La ministre Anne Exemple a dû démentir mardi que les pourparlers étaient finis. La presse attendait.",
                "démentir mardi que les pourparlers étaient finis"
            ),
            (
                "La ministra Juana Ejemplo tuvo que desmentir que las conversaciones hubieran terminado. La prensa esperaba.",
                "desmentir que las conversaciones hubieran terminado"
            ),
            (
                "La ministra Juana Ejemplo se vio obligada a negar que el pacto estuviera «muerto». La prensa esperaba.",
                "negar que el pacto estuviera «muerto»"
            ),
            (
                "Die Ministerin Petra Muster musste am Dienstag dementieren, dass sie zurücktrete. Das sei falsch.",
                "dementieren, dass sie zurücktrete"
            ),
        ])
    func `a denial to which somebody was driven is told in each language`(_ text: String, _ expected: String) {
        #expect(Found.quotations(in: text).first.map { $0.clause ?? $0.text } == expected)
    }

    @Test func `occasions speak for nobody in Chinese, and whoever listens is the setting`() {
        #expect(Found.rows("会议上强调，双方应加快谈判。") == [])
        #expect(Found.rows("会议时指出：“很快就要开始了。”") == ["很快就要开始了。 | –"])
        #expect(
            Found.quotations(in: "海国总理林峰10日在奥斯陆对媒体表示：“我们愿意谈。”").map { $0.setting } == ["媒体"])
        #expect(
            Found.datedRows("海国外交部发言人陈晓棠10日主持例行记者会。有记者问，海国是否同意。陈晓棠表示，海国愿意继续谈判。") == [
                "海国愿意继续谈判 | 陈晓棠 | 2025-06-10"
            ])
    }

    @Test(
        arguments: [
            ("“It was hard,” Jane Example told the Mail on Sunday.", "the Mail on Sunday"),
            (
                "“It was easy,” Jane Example said in an interview with the Sunday Times.",
                "an interview with the Sunday Times"
            ),
            ("“It was easy,” Jane Example told the chamber on Sunday.", "the chamber"),
        ])
    func `a day in a paper's name belongs to the setting`(_ text: String, _ setting: String) {
        #expect(Found.quotations(in: text).map(\.setting) == [setting])
    }
}
