//! Languages of which only few words are written down: the ways out of further messages, and one-time codes.

use super::List::{Harmless, Negation, OptOut, Otp, OtpWeak};
use super::Vocabulary;

pub(super) const CHINESE: Vocabulary = &[
    (
        OptOut,
        &[
            "退订",
            "退訂",
            "取消订阅",
            "取消訂閱",
            "拒收",
            "stop",
            "不想再收到",
            "不想收到",
            "不想接收",
            "回复td取消",
            "回覆td取消",
            "不再接收",
            "取消接收",
            "回复“取消”",
            "回复“停止”",
            "回覆「取消」",
            "回覆「停止」",
        ],
    ),
    (
        Otp,
        &["验证码", "驗證碼", "校验码", "动态密码", "動態密碼", "一次性密码", "一次性密碼", "otp"],
    ),
    // What a parcel is handed over for.
    (
        Harmless,
        &[
            "取件验证码",
            "取货验证码",
            "提货验证码",
            "收货验证码",
            "核销验证码",
            "取件驗證碼",
            "取貨驗證碼",
            "提貨驗證碼",
        ],
    ),
    (
        Negation,
        &[
            "不会", "不會", "请勿", "請勿", "切勿", "不要", "谨防", "謹防", "从不", "從不", "绝不",
            "絕不",
        ],
    ),
];

pub(super) const DUTCH: Vocabulary = &[
    (Otp, &["verificatiecode", "inlogcode", "eenmalig wachtwoord", "otp"]),
    (OtpWeak, &["eenmalige code", "beveiligingscode"]),
];

pub(super) const HEBREW: Vocabulary = &[
    (
        Otp,
        &[
            "קוד אימות",
            "קוד האימות",
            "סיסמה חד פעמית",
            "סיסמה חד-פעמית",
            "הסיסמה החד פעמית",
            "הסיסמה החד-פעמית",
            "otp",
        ],
    ),
    (OtpWeak, &["קוד חד פעמי", "קוד חד-פעמי"]),
];

pub(super) const JAPANESE: Vocabulary = &[
    (
        OptOut,
        &[
            "配信停止",
            "配信解除",
            "配信を停止",
            "stop",
            "配信が不要",
            "配信は不要",
            "配信不要",
            "配信を希望しない",
            "受信拒否",
        ],
    ),
    (Otp, &["認証コード", "認証番号", "ワンタイムパスワード", "otp"]),
    (OtpWeak, &["ワンタイムコード"]),
];

pub(super) const KOREAN: Vocabulary = &[
    (OptOut, &["수신거부", "수신 거부", "stop", "수신을 원치", "수신을 원하지", "거부라고"]),
    (Otp, &["인증번호", "인증 번호", "인증코드", "인증 코드", "일회용 비밀번호", "otp"]),
];

pub(super) const MALAY: Vocabulary = &[
    (OptOut, &["henti", "berhenti", "stop"]),
    (Otp, &["kod otp", "otp", "kata laluan sekali guna"]),
    (OtpWeak, &["kod pengesahan"]),
];

pub(super) const POLISH: Vocabulary = &[
    (Otp, &["kod weryfikacyjny", "kod logowania", "hasło jednorazowe", "jednorazowe hasło", "otp"]),
    (OtpWeak, &["kod jednorazowy", "jednorazowy kod"]),
];

pub(super) const RUSSIAN: Vocabulary = &[
    (Otp, &["проверочный код", "код верификации", "одноразовый пароль", "код для входа", "otp"]),
    (OtpWeak, &["код подтверждения", "одноразовый код"]),
    (
        Harmless,
        &[
            "код подтверждения бронирования",
            "код подтверждения заказа",
            "код для входа в дом",
            "код для входа в здание",
            "код для входа в подъезд",
        ],
    ),
];

pub(super) const THAI: Vocabulary = &[
    (OptOut, &["ยกเลิก", "ไม่ต้องการรับ", "stop"]),
    (Otp, &["รหัสยืนยันตัวตน", "รหัสผ่านครั้งเดียว", "รหัสผ่านแบบใช้ครั้งเดียว", "otp"]),
    (OtpWeak, &["รหัสยืนยัน"]),
];

pub(super) const TURKISH: Vocabulary = &[
    (
        Otp,
        &[
            "doğrulama kodu",
            "doğrulama kodun",
            "doğrulama kodunuz",
            "doğrulama kodunuzdur",
            "tek kullanımlık şifre",
            "tek kullanımlık şifren",
            "tek kullanımlık şifreniz",
            "otp",
        ],
    ),
    (OtpWeak, &["tek kullanımlık kod", "tek kullanımlık kodunuz", "onay kodu", "onay kodunuz"]),
];

pub(super) const VIETNAMESE: Vocabulary = &[
    (
        OptOut,
        &[
            "hủy đăng ký",
            "huỷ đăng ký",
            "từ chối",
            "stop",
            "soạn huy",
            "soạn hủy",
            "soạn huỷ",
            "ngừng nhận",
            "dừng nhận",
            "hủy nhận",
            "huỷ nhận",
        ],
    ),
    (
        Otp,
        &[
            "mã xác thực",
            "mã xác thực của bạn",
            "mã xác minh",
            "mã xác minh của bạn",
            "mã otp",
            "mã otp của bạn",
            "otp",
            "mật khẩu một lần",
        ],
    ),
    (OtpWeak, &["mã xác nhận"]),
];
