//! Letters by which languages of one script are told apart: Russian from Ukrainian, and the two ways to write
//! Chinese.

/// A language, or a way to write one, as its own letters show it.
struct Variant {
    codes: &'static [&'static str],
    /// What is said of a text that is written so.
    reading: &'static str,
    /// Letters that its counterpart never has, sorted.
    letters: &'static [char],
}

/// Those that are mistaken for each other.
static PAIRS: [[Variant; 2]; 2] = [
    [
        Variant {
            codes: &["ru"],
            reading: "this text reads like Russian",
            letters: &['ъ', 'ы', 'э', 'ё'],
        },
        Variant {
            codes: &["uk"],
            reading: "this text reads like Ukrainian",
            letters: &['є', 'і', 'ї', 'ґ'],
        },
    ],
    [
        Variant {
            codes: &["zh_CN"],
            reading: "this text is in simplified Chinese",
            letters: SIMPLIFIED,
        },
        Variant {
            codes: &["zh_HK", "zh_TW"],
            reading: "this text is in traditional Chinese",
            letters: TRADITIONAL,
        },
    ],
];

/// So many letters of the counterpart make a text one of it, if there is none of its own.
const LETTERS_NEEDED: usize = 3;

/// What a text in a language is that has letters of its counterpart, and none of its own.
pub fn counterpart(code: &str, text: impl Iterator<Item = char>) -> Option<&'static str> {
    let pair = PAIRS.iter().find_map(|[one, other]| match code {
        code if one.codes.contains(&code) => Some((one, other)),
        code if other.codes.contains(&code) => Some((other, one)),
        _ => None,
    });
    let (own, other) = pair?;
    let mut found = 0;
    for letter in text {
        if own.letters.binary_search(&letter).is_ok() {
            return None;
        }
        found += usize::from(other.letters.binary_search(&letter).is_ok());
    }
    (found >= LETTERS_NEEDED).then_some(other.reading)
}

/// Frequent signs that are written so in simplified Chinese only, sorted.
const SIMPLIFIED: &[char] = &[
    '业', '东', '个', '为', '丽', '书', '买', '产', '亲', '从', '们', '价', '优', '会', '体', '关',
    '务', '动', '医', '单', '卖', '双', '发', '变', '号', '员', '国', '声', '处', '备', '头', '学',
    '实', '宾', '对', '导', '将', '岁', '师', '应', '开', '当', '报', '择', '时', '来', '样', '检',
    '欢', '测', '点', '爱', '现', '电', '码', '确', '离', '类', '约', '经', '给', '络', '联', '药',
    '见', '计', '订', '认', '让', '议', '讯', '许', '论', '设', '评', '诊', '词', '试', '话', '该',
    '详', '语', '误', '说', '请', '读', '课', '谁', '调', '谈', '谢', '账', '货', '质', '购', '贵',
    '费', '车', '边', '达', '过', '运', '还', '这', '进', '远', '连', '选', '递', '钟', '钱', '铁',
    '银', '链', '锁', '错', '键', '长', '门', '问', '间', '难', '顾', '预', '领', '题', '额', '飞',
    '饭', '馆', '马', '驶', '验', '鱼', '鲜', '齐', '龙',
];

/// The same in traditional Chinese, sorted.
const TRADITIONAL: &[char] = &[
    '來', '個', '們', '備', '價', '優', '動', '務', '員', '問', '單', '國', '報', '學', '實', '將',
    '對', '導', '師', '從', '愛', '應', '擇', '時', '書', '會', '東', '業', '樣', '檢', '歡', '歲',
    '測', '為', '現', '產', '當', '發', '確', '碼', '約', '絡', '給', '經', '聯', '聲', '藥', '處',
    '號', '見', '親', '訂', '計', '訊', '設', '許', '診', '評', '詞', '試', '話', '該', '詳', '認',
    '語', '誤', '說', '誰', '課', '調', '談', '請', '論', '謝', '議', '讀', '變', '讓', '貨', '貴',
    '買', '費', '賓', '賣', '質', '賬', '購', '車', '這', '連', '進', '運', '過', '達', '遞', '遠',
    '選', '還', '邊', '醫', '銀', '錢', '錯', '鍵', '鎖', '鏈', '鐘', '鐵', '長', '門', '開', '間',
    '關', '雙', '離', '難', '電', '預', '領', '頭', '題', '額', '類', '顧', '飛', '飯', '館', '馬',
    '駛', '驗', '體', '魚', '鮮', '麗', '點', '齊', '龍',
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_sorted_and_of_one_variant() {
        for [one, other] in &PAIRS {
            assert!(one.letters.is_sorted() && other.letters.is_sorted());
            assert!(one.letters.iter().all(|letter| !other.letters.contains(letter)));
        }
    }
}
