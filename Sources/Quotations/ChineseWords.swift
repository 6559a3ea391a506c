// Words that several readings of a Chinese sentence look for.
extension ChineseReader {
    static let verbs = [
        "痛批", "批評", "批评", "补充道", "補充道", "反驳道", "反駁道", "反驳", "反駁", "感叹", "感嘆", "回应道", "回應道", "强调道", "回答道", "解释道", "写道",
        "寫道", "说道",
        "說道",
        "答道",
        "问道", "問道", "直言", "坦言", "警告", "呼吁",
        "呼籲", "声称", "聲稱", "宣称", "宣稱", "解释", "解釋", "表示",
        "指出", "强调", "強調", "认为", "認為", "透露", "宣布", "回答", "回应", "回應", "重申", "补充", "補充", "告诉记者", "告訴記者", "告诉", "告訴", "認為",
        "称", "稱", "说",
        "說",
    ].map { Array($0.unicodeScalars) }
    static let stops: [Unicode.Scalar] = ["。", "！", "？", "…"]
    /// The verb belongs to what is stated.
    static let refuting = ["否认", "否認", "驳斥", "駁斥"].map { Array($0.unicodeScalars) }
    static let denials = ["否认", "否認", "驳斥", "駁斥", "同意", "承诺", "承諾", "约定", "約定"].map { Array($0.unicodeScalars) }
    static let offices = [
        "議員", "议员",
        "发言人", "部长", "副总理", "总理", "副主席", "主席", "副总统", "总统", "大使", "代表", "司长", "局长", "大臣", "外长", "首相", "专员",
        "记者", "主任", "议员", "部長", "發言人", "總理", "總統", "负责人", "书记", "首席谈判代表", "副總理", "副總統", "司長", "局長", "外長", "專員", "記者",
        "議員",
        "負責人", "書記",
    ].map { Array($0.unicodeScalars) }
    /// Longer words before a verb name nobody.
    static let longestSubject = 60
}
