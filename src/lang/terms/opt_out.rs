//! Languages of which only the ways out of further messages are written down.

use super::{List::OptOut, Vocabulary};

pub(super) const CHINESE: Vocabulary =
    &[(OptOut, &["退订", "退訂", "取消订阅", "取消訂閱", "拒收", "stop"])];

pub(super) const JAPANESE: Vocabulary =
    &[(OptOut, &["配信停止", "配信解除", "配信を停止", "stop"])];

pub(super) const KOREAN: Vocabulary = &[(OptOut, &["수신거부", "수신 거부", "stop"])];

pub(super) const MALAY: Vocabulary = &[(OptOut, &["henti", "berhenti", "stop"])];

pub(super) const THAI: Vocabulary = &[(OptOut, &["ยกเลิก", "ไม่ต้องการรับ", "stop"])];

pub(super) const VIETNAMESE: Vocabulary =
    &[(OptOut, &["hủy đăng ký", "huỷ đăng ký", "từ chối", "stop"])];
