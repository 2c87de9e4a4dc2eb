//! What is said: messages that reviewers would object to, and messages that only sound so.

mod common;

use common::{analyse, complete};
use wattle::diagnostic::{Group, Severity};
use wattle::settings::{Profile, Settings};

/// The findings about what a text says, in the recommended profile or in the pedantic one.
fn found(statements: &str, profile: Profile) -> Vec<(&'static str, Severity)> {
    let settings = Settings { profile, ..Settings::default() };
    let report = analyse(&complete(statements), &settings).report;
    let said = report.diagnostics.into_iter().filter(|found| found.lint.group == Group::Content);
    said.map(|found| (found.lint.name, found.severity)).collect()
}

fn in_language(category: &str, language: &str, body: &str) -> Vec<(&'static str, Severity)> {
    let statements = format!("category {category}\nlanguage {language}\nbody \"{body}\"");
    found(&statements, Profile::Recommended)
}

fn utility(body: &str) -> Vec<(&'static str, Severity)> {
    in_language("utility", "en_US", body)
}

#[test]
fn good_messages_are_left_alone() {
    let messages = [
        "Hi {{customer}}, your passcode was changed on {{date}}. If that was not you, call us.",
        "We never ask for your one-time password, {{customer}}, so keep it to yourself.",
        "Hi {{customer}}, never share your card number or PIN with anyone, not even with us.",
        "Hi {{customer}}, please send the last four digits of your card number to find the order.",
        "Hi {{customer}}, we will send your PIN by post within {{days}} days.",
        "Your parcel {{order}} is in the locker. Enter your PIN at the screen to open it.",
        "Hi {{customer}}, your card number ending in {{digits}} was charged {{amount}} today.",
        "Your invoice {{number}} was due on {{date}}. Please pay it by Friday.",
        "Hi {{customer}}, the refund for {{voucher}} is on its way to your account.",
        "Hi {{customer}}, we are sorry that your payment of $20 failed. Please try again.",
        "Hi {{customer}}, your hotel booking {{number}} is confirmed. Enjoy your stay with us.",
        "Thank you for being so patient, {{customer}}: order {{order}} is ready.",
        "Hi {{customer}}, see order {{order}} at https://www.acme-stores.com/t.co/track.",
    ];
    for message in messages {
        assert_eq!(utility(message), [], "{message}");
    }
    let messages = [
        (
            "de",
            "Ihre Bestellung {{order}} ist da. Danke, dass Sie bei uns bestellt haben, {{customer}}!",
        ),
        (
            "de",
            "Guten Tag {{customer}}, öffnen Sie das Schließfach: Geben Sie Ihre PIN am Bildschirm ein.",
        ),
        (
            "fr",
            "Entrez par la porte B à {{time}} et présentez votre permis de conduire au comptoir.",
        ),
        ("es", "Sube al segundo piso a las {{time}} con tu licencia de conducir y el contrato."),
        (
            "id",
            "Halo {{name}}, dana pesanan ini kami kirim ke nomor rekening yang terdaftar hari ini.",
        ),
        ("id", "Masukkan nomor rekening virtual {{name}} yang tertera di halaman tagihan Anda."),
        ("pt", "Olá {{name}}, o cupom fiscal do seu pedido de ontem já está no site da loja."),
        ("de", "Vor der Untersuchung am {{date}} bitte keinen Alkohol trinken und nichts essen."),
        ("fr", "Avant l’examen du {{date}}, évitez l’alcool et ne mangez rien ce matin-là."),
        ("ar", "تم خصم {{amount}} من حسابك المنتهي بـ {{digits}} بتاريخ {{date}} حسب طلبك."),
        ("de", "Bringen Sie das Rezept mit: Ohne Rezept können wir {{order}} nicht ausgeben."),
        ("es", "Recuerda que no puedes tomar alcohol ni tabaco antes de tu cirugía del {{date}}."),
        ("fr", "Votre commande {{order}} est prête : le vinaigre de vin et les deux moutardes."),
        ("it", "L'ordine {{order}} è pronto: aceto di vino, olio extravergine e due mostarde."),
        ("pt", "O pedido {{order}} está pronto: uma bolsa cor de vinho e dois cintos pretos."),
        ("hi", "दिवाली की छुट्टी के कारण {{date}} को बैंक शाखा बंद रहेगी। आपका खाता चालू रहेगा।"),
        ("es", "Tu seguro de defensa jurídica cubre las acciones legales del caso {{number}}."),
        ("pt", "Olá {{name}}, sua ação judicial {{number}} teve andamento hoje, veja no portal."),
        (
            "es",
            "Hola {{customer}}: ingresa tu contraseña para abrir la factura {{number}} de este mes.",
        ),
    ];
    for (language, message) in messages {
        assert_eq!(in_language("utility", language, message), [], "{message}");
    }
}

#[test]
fn secrets_are_asked_for_in_the_chat_elsewhere_or_not_at_all() {
    let rule = "sensitive-request";
    let cases = [
        (
            "en",
            "Please reply with your card number, so that we can refund it.",
            Some(Severity::Error),
        ),
        ("en", "Please share your passport number to finish your booking.", Some(Severity::Error)),
        ("en", "Send your username and password to keep your account.", Some(Severity::Error)),
        ("en", "Please reply with your IBAN for our online form.", Some(Severity::Error)),
        ("es", "Para su reserva, envíenos el número de tarjeta hoy mismo.", Some(Severity::Error)),
        ("en", "Enter your passport number in online check-in by Friday.", Some(Severity::Warning)),
        (
            "en",
            "Enter your passport number at the airport kiosk by Friday.",
            Some(Severity::Warning),
        ),
        ("en", "Enter your card number on our secure payment page.", Some(Severity::Warning)),
        ("en", "Please upload your national ID in the citizen portal.", Some(Severity::Warning)),
        ("de", "Geben Sie Ihre Passnummer beim Online-Check-in ein.", Some(Severity::Warning)),
        ("en", "Please tell us your account number when you call.", Some(Severity::Warning)),
        ("en", "Nobody from the bank will ask you to share your PIN.", None),
        ("en", "Beware of callers who ask you to provide card details.", None),
        ("en", "Did you share your password with someone? Then call us.", None),
        ("en", "Someone may call and ask you to share your card number or PIN.", None),
        ("en", "If somebody asks you to send your password, tell us.", None),
        ("de", "Sollte Sie jemand bitten: Senden Sie Ihre PIN? Rufen Sie uns dann an.", None),
        ("en", "To pay your invoice, send the amount to account number 12345678.", None),
        ("en", "Please send your invoice again with our tax number on it.", None),
        ("en", "Please tell your bank our IBAN, so that it can pay the invoice.", None),
        ("en", "When you pay, give your account number as the reference.", None),
        ("de", "Bitte geben Sie bei der Überweisung die Kontonummer Ihres Vertrags an.", None),
        ("es", "Ingrese con su usuario y contraseña para ver la póliza.", None),
        ("en", "Enter your email and password on the TV to go on.", None),
        ("en", "Please send us your loyalty card number for your stay.", None),
        ("en", "Please share your gift card number with the cashier.", None),
        ("en", "Please give your customer account number when you call.", None),
        ("pt_BR", "Envie o número do cartão fidelidade para somar a estadia.", None),
        ("it", "Invii il numero della carta fedeltà per il soggiorno.", None),
        ("en", "To open it, enter the password: your date of birth.", None),
        ("en", "To open the file, please enter your PAN number as the password.", None),
        ("de", "Zum Öffnen geben Sie das Passwort ein: Ihr Geburtsdatum.", None),
        // What another verb or clause is about.
        ("en", "Please bring your driver's license, and give yourself 15 minutes.", None),
        ("en", "Please give yourself 15 minutes and bring your driver's license.", None),
        (
            "en",
            "Please share this with your doctor: the test is ready, and the password too.",
            None,
        ),
        ("en", "To give you faster access, we have replaced your password today.", None),
        ("en", "Reply with YES to reset your password, and it is done.", None),
        ("en", "Our team will send a temporary password to your work email.", None),
        ("en", "The bank will provide your account number and cards by mail.", None),
        ("de", "Geben Sie sich 15 Minuten Zeit und bringen Sie Ihren Führerschein mit.", None),
        ("de", "Teilen Sie uns bitte mit, ob Sie einen Führerschein haben.", None),
        ("de", "Teilen Sie Ihr WLAN-Passwort einfach per QR-Code mit Gästen.", None),
        (
            "de",
            "Geben Sie im Kundenportal bitte Ihre neue Kontonummer an.",
            Some(Severity::Warning),
        ),
        ("es", "Indica tu nombre en recepción y muestra tu licencia de conducir.", None),
        ("es", "Comparte este mensaje en casa si cambias tu contraseña del wifi.", None),
        ("pt_BR", "Informe a senha no guichê quando for chamado, por favor.", None),
        // One's own.
        ("en", "Please send the rest to IBAN GB29 NWBK 6016 1331 9268 19 by Friday.", None),
        ("it", "Invia il bonifico all'IBAN IT60 X054 2811 1010 0000 0123 456 per favore.", None),
        ("fr", "Envoyez le virement à l'IBAN FR76 3000 6000 0112 3456 7890 189 svp.", None),
        ("en", "Kindly confirm your card number and expiry date today.", Some(Severity::Error)),
        ("en", "Please confirm your password reset of this morning with YES.", None),
        (
            "es_MX",
            "Favor de enviar tu número de tarjeta para liberar el pago.",
            Some(Severity::Error),
        ),
        ("es_MX", "Favor de enviar tu NIP hoy mismo para liberar el pago.", Some(Severity::Error)),
        ("fr", "Merci de nous communiquer votre numéro de carte bancaire.", Some(Severity::Error)),
        ("fr", "Merci d'envoyer votre numéro de carte bancaire ce jour.", Some(Severity::Error)),
        ("hi", "रिफंड के लिए कृपया अपना कार्ड नंबर इस चैट में भेजें।", Some(Severity::Error)),
        ("hi", "अपना पासवर्ड रीसेट करने के लिए कृपया हमें YES भेजें।", None),
        ("hi", "अपना पासवर्ड किसी को भी न बताएं, हमारी टीम को भी नहीं।", None),
        // What stands before the colon says what the things are for.
        (
            "en",
            "Please send your details to receive the payment: name, account number.",
            Some(Severity::Error),
        ),
        (
            "en",
            "Please provide these, so that we can pay the refund: your card number.",
            Some(Severity::Error),
        ),
        (
            "en",
            "Please send us your refund request with your card number today.",
            Some(Severity::Error),
        ),
        (
            "en",
            "Send your address update with your national ID by Friday, please.",
            Some(Severity::Error),
        ),
        (
            "de",
            "Senden Sie uns, um die Erstattung zu erhalten: Ihre Kartennummer.",
            Some(Severity::Error),
        ),
        (
            "de",
            "Bitte senden Sie uns wenn möglich heute Ihre Kartennummer, danke.",
            Some(Severity::Error),
        ),
        (
            "es",
            "Envíe sus datos para recibir el reembolso de hoy: número de tarjeta.",
            Some(Severity::Error),
        ),
        (
            "fr",
            "Envoyez-nous ce que vous avez, par exemple : numéro de carte, nom.",
            Some(Severity::Error),
        ),
        (
            "id",
            "Kirim data Anda untuk menerima refund hari ini: nomor kartu, nama.",
            Some(Severity::Error),
        ),
        (
            "pt_BR",
            "Envie seus dados para receber o prêmio de hoje: número da conta.",
            Some(Severity::Error),
        ),
        (
            "it",
            "Inviaci i tuoi dati per ricevere il rimborso di oggi: numero di carta.",
            Some(Severity::Error),
        ),
        (
            "ar",
            "أرسل بياناتك اليوم لاستلام المبلغ كاملا من عندنا: رقم البطاقة والاسم.",
            Some(Severity::Error),
        ),
        (
            "en",
            "We are asking for your details, so please send your card number.",
            Some(Severity::Error),
        ),
        // What only something right behind is asked for, and what else has the name of a thing.
        ("en", "Please confirm your driver's license test of Monday with YES.", None),
        ("en", "Kindly confirm your social security appointment of Monday with YES.", None),
        ("en", "Please confirm your address for delivery of your driver's license.", None),
        (
            "en",
            "Please confirm your IBAN in online banking by Friday, thank you.",
            Some(Severity::Warning),
        ),
        // What goes to an account.
        ("en", "Please send the payment to the IBAN shown on your invoice of today.", None),
        ("es", "Envía el pago al número de cuenta indicado en la factura de hoy.", None),
        ("pt_BR", "Envie o pagamento para o número da conta que está no contrato.", None),
        ("fr", "Merci d'envoyer le virement sur l'IBAN indiqué sur votre facture.", None),
        ("it", "Invia il pagamento all'IBAN indicato in fattura entro venerdì.", None),
        ("de", "Bitte senden Sie die Miete an die IBAN aus Ihrem Mietvertrag.", None),
        ("id", "Silakan kirim pembayaran ke nomor rekening di bawah ini, ya.", None),
        ("ar", "أرسل الإيجار إلى رقم الحساب الموضح في العقد قبل يوم الجمعة القادم.", None),
        // Another verb, and other places.
        ("fr", "Veuillez indiquer votre nom ici et présenter votre permis de conduire.", None),
        ("fr", "Merci de nous indiquer un jour pour récupérer votre permis de conduire.", None),
        (
            "fr",
            "Veuillez indiquer votre numéro de sécurité sociale à votre pharmacien.",
            Some(Severity::Warning),
        ),
        ("es_MX", "Favor de enviar el comprobante y presentar tu licencia de conducir.", None),
        (
            "es_MX",
            "Favor de indicar en caja tu NIP al cobrar la remesa de hoy.",
            Some(Severity::Warning),
        ),
        ("de", "Geben Sie uns Bescheid, wenn Ihr Passwort wieder funktioniert.", None),
        (
            "de",
            "Bitte geben Sie Ihre Steuernummer bei Ihrem Arbeitgeber an.",
            Some(Severity::Warning),
        ),
        (
            "en",
            "Use the secure link to enter your card details and pay today.",
            Some(Severity::Warning),
        ),
        // Warnings.
        ("en", "Your birthday opens the file: we can't send the password here.", None),
        ("en", "If a caller asks you to share your password, hang up at once.", None),
        ("en", "Any message asking you to send your password is a scam, beyond doubt.", None),
        ("es", "Si le piden que comparta su contraseña, cuelgue de inmediato.", None),
        ("pt_BR", "Atenção: criminosos pedem que o cliente informe a senha do cartão.", None),
        ("it", "Messaggi come invia la tua password sono truffe, li cancelli subito.", None),
        ("id", "Hati-hati pesan yang meminta Anda kirim password, hapus saja.", None),
        // Verbs that stand behind: only things and places may come between.
        ("hi", "रिफंड पाने के लिए अपना पासवर्ड इस चैट में हमें भेजें, धन्यवाद।", Some(Severity::Error)),
        ("hi", "कृपया पासवर्ड से जुड़ी कोई भी समस्या हमें बताएं, धन्यवाद।", None),
        ("hi", "आपका खाता नंबर वही रहेगा, बस अपना नया पता हमें भेजें।", None),
        ("hi", "कृपया इस महीने का किराया हमारे खाता नंबर में भेजें, धन्यवाद।", None),
        ("hi", "कोई आपका पासवर्ड पूछे, तो कृपया तुरंत हमें बताएं, धन्यवाद।", None),
        ("hi", "कृपया अपना आधार नंबर इसी हफ़्ते शाखा में दर्ज करें, धन्यवाद।", None),
        ("hi", "कृपया इसी हफ़्ते अपना आधार नंबर शाखा में दर्ज करें, धन्यवाद।", Some(Severity::Warning)),
    ];
    for (language, message, severity) in cases {
        let expected: Vec<_> = severity.map(|severity| (rule, severity)).into_iter().collect();
        assert_eq!(in_language("utility", language, message), expected, "{message}");
    }
}

/// A clause between a request and what it asks for hides neither; one that tells of a thing asks for nothing.
#[test]
fn requests_go_on_behind_a_clause() {
    let error = [("sensitive-request", Severity::Error)];
    for (language, message, expected) in [
        ("en_US", "Hi, please send us, if possible today, your card number and CVV.", &error[..]),
        ("en_US", "Hi, please send us, at your earliest convenience, your card number.", &error),
        ("es", "Hola, envíanos, si es posible hoy, tu número de tarjeta.", &error),
        ("de", "Bitte schicken Sie uns, falls möglich, Ihre Kontonummer noch heute.", &error),
        ("fr", "Envoyez-nous, si vous pouvez, votre numéro de carte, merci.", &error),
        ("it", "Inviaci, se possibile oggi, il numero della tua carta, grazie.", &error),
        ("pt_BR", "Envie, se possível hoje, o número do seu cartão para nós.", &error),
        ("id", "Mohon kirim, kalau sempat, nomor rekening Anda ke sini.", &error),
        ("en_US", "Tell us, if you agree, your opinion: your account number is safe with us.", &[]),
        (
            "en_US",
            "Send us, if possible, a photo of the parcel; your password is never needed.",
            &[],
        ),
        ("en_US", "Tell us, when you can, the date on which your password was changed.", &[]),
        ("es", "Comparte, si puedes, una nota: tu número de tarjeta es otro desde hoy.", &[]),
        ("de", "Teilen Sie uns, falls Sie möchten, mit, ob Ihre Kontonummer stimmt.", &[]),
        ("fr", "Partagez, si possible, une note : votre numéro de carte est nouveau.", &[]),
        ("it", "Indica, se vuoi, una nota: il numero di conto è nuovo da oggi.", &[]),
        ("pt_BR", "Informe, se quiser, a data em que a senha mudou no sistema.", &[]),
        ("id", "Bagikan, bila berkenan, tanggal saat nomor rekening berubah kemarin.", &[]),
    ] {
        let found = in_language("utility", language, message).into_iter();
        let found: Vec<_> = found.filter(|(rule, _)| *rule == "sensitive-request").collect();
        assert_eq!(found, expected, "{message}");
    }
}

#[test]
fn one_time_codes_are_told_by_what_stands_beside_them() {
    let rule = "otp-outside-auth";
    let cases = [
        ("Your login code is {{number}}, do not share it.", Some(Severity::Error)),
        ("{{number}} is your verification code at Acme.", Some(Severity::Error)),
        (
            "Your verification code:\\n\\n*{{number}}*\\n\\nKeep it to yourself.",
            Some(Severity::Error),
        ),
        ("Use the OTP 482913 to go on with your visit.", Some(Severity::Error)),
        ("Your OTP for the payment at our shop is {{number}}, keep it.", Some(Severity::Warning)),
        ("Use code {{code}} to log in to your Acme account.", Some(Severity::Error)),
        ("Your login PIN is {{code}} and you need it today.", Some(Severity::Error)),
        ("Your authentication code is {{code}} for today.", Some(Severity::Error)),
        ("Your password reset code is {{code}} for today.", Some(Severity::Error)),
        ("{{code}} is your code to sign in at Acme Stores.", Some(Severity::Error)),
        ("Your passcode is {{code}}. It expires in 10 minutes.", Some(Severity::Error)),
        ("Your PIN is {{code}}. Do not share it with anyone.", Some(Severity::Error)),
        ("Your 6-digit code: {{code}}. Do not share it with anyone.", Some(Severity::Warning)),
        (
            "Your parcel is in locker 7. Your PIN is {{pin}}. Please collect it.",
            Some(Severity::Warning),
        ),
        ("Your Zoom link is ready. Passcode: {{code}}. We begin at ten.", Some(Severity::Warning)),
        ("Your room is 204 and your PIN is {{pin}}#, for today.", Some(Severity::Warning)),
        ("Your security code for pick-up {{number}} is {{code}} today.", Some(Severity::Warning)),
        (
            "Use {{code}} to log in to Acme. Do not share this code with anyone.",
            Some(Severity::Error),
        ),
        ("Use *{{code}}* to verify your account. This code expires soon.", Some(Severity::Error)),
        ("Hi, {{code}} is your Acme login code, valid for today.", Some(Severity::Error)),
        ("Hi, {{code}} is your First National Bank login code.", Some(Severity::Error)),
        ("Use {{link}} to log in to Acme. We never ask for your OTP.", None),
        ("Use {{code}} to verify your pickup. Do not share this code with others.", None),
        ("Give {{code}} to verify your ride. Do not share this code with anyone.", None),
        ("Show {{code}} to verify your age at the till. Do not share this code.", None),
        ("You are asking for access: your login code is {{code}} now.", Some(Severity::Error)),
        ("Your gift card code expires on {{date}}, so use it soon.", None),
        ("Use code {{code}} for your order. This code expires on {{date}}.", None),
        ("Use {{code}} for the locker. Do not share this code with others.", None),
        ("Hi, {{code}} is your Acme door code, do not lose it.", None),
        ("If you get a call asking for your OTP, dial 1930 and report it.", None),
        ("It was locked after 5 wrong verification code attempts on {{date}}.", None),
        ("Hi, we have sent an OTP to {{number}} for your request.", None),
        ("The gate code is {{code}} for the whole of your stay.", None),
        ("Order {{order}} waits: the code is {{code}}. Do not share it.", None),
        ("Your booking confirmation code is {{code}}, see you soon.", None),
        ("Hi {{customer}}, your login code came by letter.", None),
        ("Set up a login code today. Your order {{order}} needs one.", None),
    ];
    for (message, severity) in cases {
        let expected: Vec<_> = severity.map(|severity| (rule, severity)).into_iter().collect();
        assert_eq!(utility(message), expected, "{message}");
    }
    let portuguese = "Seu código de acesso é {{code}}. Não compartilhe com ninguém.";
    assert_eq!(in_language("utility", "pt_BR", portuguese), [(rule, Severity::Warning)]);
    let spanish = "Usa el código {{code}} para iniciar sesión en la tienda.";
    assert_eq!(in_language("utility", "es", spanish), [(rule, Severity::Error)]);
    let hindi = in_language("utility", "hi", "आपका OTP {{code}} है, इसे किसी को न दें।");
    assert_eq!(hindi, [(rule, Severity::Error)]);
}

/// Looks with one rule at the texts of a table: a language, what is found, a text and perhaps a sample.
fn try_texts(rule: &'static str, rows: &str) {
    for row in rows.lines().skip(1) {
        let mut columns = row.split('\t');
        let [Some(language), Some(expected), Some(body)] = [(); 3].map(|()| columns.next()) else {
            panic!("too few columns: {row}");
        };
        let sample = columns.next().map(|sample| format!("\nexamples {{ 1 \"{sample}\" }}"));
        let sample = sample.unwrap_or_default();
        let statements = format!("category utility\nlanguage {language}\nbody \"{body}\"{sample}");
        let found = found(&statements, Profile::Pedantic).into_iter();
        let mut found: Vec<_> = found.filter(|(name, _)| *name == rule).collect();
        found.dedup();
        let expected: Vec<_> = match expected {
            "error" => vec![(rule, Severity::Error)],
            "warning" => vec![(rule, Severity::Warning)],
            _ => Vec::new(),
        };
        assert_eq!(found, expected, "{row}");
    }
}

/// Codes, and dates, numbers and names beside the same words, in many languages.
#[test]
fn one_time_codes_are_told_from_other_values() {
    try_texts("otp-outside-auth", include_str!("texts/one_time_codes.tsv"));
}

/// Requests, and texts which say that nobody asks.
#[test]
fn requests_are_told_from_what_nobody_asks() {
    try_texts("sensitive-request", include_str!("texts/sensitive_requests.tsv"));
}

/// Threats, and words of lawyers, warnings and promises that sound like them.
#[test]
fn threats_are_told_from_what_others_do() {
    try_texts("threat", include_str!("texts/threats.tsv"));
}

/// Apologies with a gift, and with money that is owed.
#[test]
fn gifts_are_told_from_what_is_owed() {
    try_texts("utility-goodwill-credit", include_str!("texts/apologies.tsv"));
}

#[test]
fn thanks_for_a_visit_are_no_greeting_and_a_first_call_no_offer() {
    let greeting = [("utility-greeting", Severity::Warning)];
    let offer = [("utility-promotional", Severity::Warning)];
    for (message, expected) in [
        ("Hi {{name}}, thank you for being with us. Your order is ready.", &greeting[..]),
        ("Thank you for being with us on {{date}}, {{name}}. Your receipt is ready.", &[]),
        ("Thank you for being with us for appointment {{id}}, see you soon.", &[]),
        ("Hi {{name}}, your plan starts at an introductory $5 a month.", &offer),
        ("Your introductory fare for trip {{trip}} waits until tomorrow.", &offer),
        ("Your introductory call about claim {{claim}} is on {{date}}, {{name}}.", &[]),
        ("Your introductory period for account {{account}} ends on {{date}}.", &[]),
    ] {
        assert_eq!(utility(message), expected, "{message}");
    }
}

/// As banks and shops write them.
#[test]
fn one_time_codes_are_known_in_many_languages() {
    let error = [("otp-outside-auth", Severity::Error)];
    let warning = [("otp-outside-auth", Severity::Warning)];
    for (language, message, expected) in [
        ("he", "קוד האימות שלך הוא {{code}}. אין להעביר אותו לאף אחד.", &error[..]),
        ("ja", "お客様の認証コードは{{code}}です。どなたにも教えないでください。", &error),
        ("ko", "회원님의 인증번호는 {{code}}입니다. 다른 사람에게 알려 주지 마세요.", &error),
        ("ms", "Kod OTP anda ialah {{code}}. Jangan kongsi dengan sesiapa.", &error),
        ("nl", "Je verificatiecode is {{code}}. Deel deze met niemand.", &error),
        ("pl", "Twój kod weryfikacyjny to {{code}}. Nie podawaj go nikomu.", &error),
        ("ru", "Ваш проверочный код: {{code}}. Никому его не сообщайте.", &error),
        ("th", "รหัส OTP ของคุณคือ {{code}} กรุณาอย่าบอกผู้อื่น", &error),
        ("tr", "Doğrulama kodunuz {{code}}. Lütfen kimseyle paylaşmayın.", &error),
        ("vi", "Mã xác thực của bạn là {{code}}. Không chia sẻ mã này với ai.", &error),
        ("zh_CN", "您的验证码是{{code}},请勿告诉他人,十分钟内有效。", &error),
        ("zh_TW", "您的驗證碼是{{code}},請勿告訴他人,十分鐘內有效。", &error),
        // May as well be a coupon, a booking or a parcel.
        ("nl", "Je eenmalige code is {{code}} voor de winkel in Utrecht.", &warning),
        ("ru", "Код подтверждения бронирования {{code}} для вашей поездки.", &[]),
        ("ru", "Код для входа в подъезд: {{door}}. Ждём вас сегодня вечером.", &[]),
        ("id", "Gunakan kode {{code}} untuk masuk ke area parkir gedung kami.", &[]),
        ("id", "Gunakan kode {{code}} untuk masuk ke akun Anda hari ini.", &error),
        ("de", "Nutzen Sie den Code {{code}} zur Anmeldung beim Workshop heute.", &[]),
        ("ru", "Ваш код подтверждения: {{code}} для поездки в июле.", &warning),
        ("zh_CN", "您的包裹已到,取件验证码是{{code}},请及时领取您的包裹。", &[]),
        // Notes on safety, with a value in another part of the text.
        ("zh_CN", "您于{{date}}支出一百元。我们不会索取验证码，如有疑问请致电95588。", &[]),
        ("zh_CN", "验证码已发到您的手机，有疑问请致电95588，谢谢您。", &[]),
        ("zh_CN", "切勿将验证码告诉任何人，您的登录验证码为{{code}}，今天内有效。", &error),
        ("zh_TW", "請勿將此碼告訴他人，您的驗證碼為{{code}}，十分鐘內有效，謝謝。", &error),
        ("hi", "आपकी शेष राशि ₹{{balance}} है। अपना OTP किसी को न बताएं।", &[]),
        ("ar", "مرحباً {{name}}، تم تغيير رمز التحقق الخاص بحسابك بنجاح.", &[]),
        ("ar", "رمز التحقق الخاص بك هو {{code}}. لا تشاركه مع أي شخص.", &error),
        ("tr", "Siparişiniz {{code}} hazır. Doğrulama kodu gerekmez, bekliyoruz.", &[]),
    ] {
        assert_eq!(in_language("utility", language, message), expected, "{message}");
    }
}

#[test]
fn clear_threats_are_errors_and_others_warnings() {
    assert_eq!(utility("Pay order {{order}} now or we sue you."), [("threat", Severity::Error)]);
    assert_eq!(utility("As you asked, we sue the builder of {{order}} for you."), []);
    let portuguese = "Vamos processar você como novo cliente da loja {{shop}} ainda hoje.";
    assert_eq!(in_language("utility", "pt_BR", portuguese), []);
    let final_warning = utility("This is the final warning for order {{order}} of yours.");
    assert_eq!(final_warning, [("threat", Severity::Warning)]);
    let italian = "Paga oggi o parte la pratica di pignoramento contro di te, {{name}}.";
    assert_eq!(in_language("utility", "it", italian), [("threat", Severity::Warning)]);
    let known = "La tua pratica di pignoramento {{number}} ha una nuova data per la visita.";
    assert_eq!(in_language("utility", "it", known), []);
}

#[test]
fn offers_are_marketing() {
    let promotional = [("utility-promotional", Severity::Warning)];
    assert_eq!(utility("Order {{order}} has shipped. Use this coupon next time."), promotional);
    assert_eq!(utility("Order {{order}} has shipped. Discover our bonus."), promotional);
    assert_eq!(utility("Order {{order}} has shipped. Discover our lamps."), []);
    assert_eq!(utility("Hi {{customer}}, your sale deed is registered at the office."), []);
    assert_eq!(utility("No hurry, {{customer}}: you can return your order by Friday."), []);
    assert_eq!(utility("The hotel voucher for booking {{number}} is ready for you."), []);
    let hindi = "नमस्ते {{name}}, आपकी एक कॉल छूट गई थी। हम कल फिर से फ़ोन करेंगे।";
    assert_eq!(in_language("utility", "hi", hindi), []);
    let marketing = "Order again, {{customer}}: 20% off all lamps. Reply STOP to opt out.";
    assert_eq!(in_language("marketing", "en_US", marketing), []);
    let honest = "Get fit with us, {{customer}}: no steroids, no tricks. Reply STOP to opt out.";
    assert_eq!(in_language("marketing", "en_US", honest), []);
    let drugs = "Ohne Rezept können wir Ihnen heute Viagra liefern. Antworten Sie mit STOPP.";
    assert_eq!(in_language("marketing", "de", drugs), [("policy-drugs", Severity::Warning)]);
    let wish = "शुभ दिवाली {{name}}, आपको और आपके परिवार को हमारी टीम की ओर से बधाई।";
    assert_eq!(in_language("utility", "hi", wish), [("utility-greeting", Severity::Warning)]);
}

#[test]
fn a_campaign_needs_a_way_out() {
    let body = "body \"Hi {{customer}}, new lamps are here this week.\"";
    let campaign =
        |rest: &str| found(&format!("category marketing\n{body}\n{rest}"), Profile::Recommended);
    let missing = [("marketing-no-opt-out", Severity::Warning)];
    assert_eq!(campaign(""), missing);
    assert_eq!(campaign("footer \"Acme Stores\""), missing);
    assert_eq!(campaign("footer \"Reply STOP to opt out\""), []);
    assert_eq!(campaign("footer \"Reply *STOP* or _STOP_\""), []);
    assert_eq!(campaign("footer \"Reply NON_STOP or STOP_IT\""), missing);
    for label in ["Unsubscribe", "No more offers", "Not interested"] {
        assert_eq!(campaign(&format!("buttons {{ quick_reply \"{label}\" }}")), [], "{label}");
    }
    assert_eq!(campaign("footer \"Text NO to end messages\""), []);
    for line in ["Non-stop flights", "A one-stop shop", "Pit stop", "Do not stop dreaming"] {
        assert_eq!(campaign(&format!("footer \"{line}\"")), missing, "{line}");
    }
    let in_body = |language: &str, end: &str| {
        in_language("marketing", language, &format!("{{{{customer}}}}: a b c d e f g h i j. {end}"))
    };
    for (language, end) in [
        ("en", "Reply NO and we will not write again."),
        ("es", "Si no deseas más mensajes, escribe SALIR."),
        ("pt_BR", "Não quer mais receber? Responda NÃO."),
        ("it", "Se non vuoi più ricevere messaggi, rispondi BASTA."),
        ("de", "Für keine weiteren Nachrichten: ENDE."),
        ("de", "Keine Werbung mehr? Schreiben Sie uns."),
        ("es", "No quiero recibir más."),
        ("es", "Ya no me interesa."),
        ("pt_BR", "Não quero receber."),
        ("it", "Non mi interessa."),
        ("id", "Jika tidak menerima pesan lagi, ketik UNSUB."),
        ("th", "ไม่ต้องการรับข่าวสาร พิมพ์ หยุด"),
        ("es_MX", "Responde ALTO para salir."),
        ("es", "Si no quieres más avisos, responde NO."),
        ("de", "Keine Infos mehr? Antworten Sie mit ENDE."),
        ("ar", "لإيقاف الرسائل أرسل توقف"),
        ("vi", "Soạn HUY để ngừng nhận tin."),
        ("zh_CN", "不想再收到消息？回复“取消”"),
        ("zh_TW", "請回覆「停止」"),
        ("zh_HK", "如欲取消接收訊息，請回覆「取消」"),
        ("ja", "今後の配信が不要な方は「不要」と返信"),
        ("ko", "수신을 원치 않으시면 거부라고 답장"),
    ] {
        assert_eq!(in_body(language, end), [], "{end}");
        assert_eq!(in_body(language, ""), missing, "{language}");
    }
    // Nobody has written down how Dutch says it.
    assert_eq!(campaign("language nl"), []);
    // The way out may be what could not be read.
    assert_eq!(campaign("fotter \"Reply STOP to opt out\""), []);
}

#[test]
fn advice_is_for_those_who_ask() {
    let cases = [
        ("body \"HI {{customer}}, YOUR ORDER {{order}} WAITS AT THE COUNTER.\"", "all-caps"),
        ("body \"Hi, your DHL, UPS or GLS parcel is here.\"", ""),
        ("body \"Hi! Your order is here! Come! Come now!\"", "excess-punctuation"),
        ("body \"Your order waits until 31.12.2025 at the counter.\"", "time-bound-static"),
        ("body \"Your order waits until May 31 at the counter.\"", "time-bound-static"),
        ("body \"You may return order 31 at the counter.\"", ""),
        ("body \"Your order is here. Write to help@acme-stores.com for more.\"", "contact-in-body"),
        ("body \"Your order is here. Call +65 6221 1521 for more.\"", "contact-in-body"),
        ("body \"Your order 2024-1234 of 12-05-2024 is here.\"", "time-bound-static"),
        ("body \"Your orders 100.000.000 and 62211521 are here.\"", ""),
        ("body \"Please rate us, it takes a minute.\"", "utility-generic-survey"),
        ("body \"Please rate your visit, it takes a minute.\"", ""),
        ("body \"We wish you a nice day.\"", "utility-not-specific"),
        ("body \"Sorry that we were late, here is ${{sum}} for you.\"", "utility-goodwill-credit"),
    ];
    for (body, rule) in cases {
        let found = found(body, Profile::Pedantic).into_iter().map(|(name, _)| name);
        let expected: Vec<&str> = Some(rule).filter(|rule| !rule.is_empty()).into_iter().collect();
        assert_eq!(found.collect::<Vec<_>>(), expected, "{body}");
    }
}

#[test]
fn the_footer_that_is_added_stands_below_the_body() {
    let cases = [
        (
            "template a\ncategory marketing\nlanguage en\nbody \"\"\"\n  Lamps.\n  \"\"\"\n",
            "\nbody \"\"\"\n  Lamps.\n  \"\"\"\nfooter \"Reply STOP to opt out\"\n",
        ),
        (
            "template a\ncategory marketing\nlanguage en {\n  body \"Lamps.\"\n}\n",
            "\n  body \"Lamps.\"\n  footer \"Reply STOP to opt out\"\n}\n",
        ),
        (
            "template a\ncategory marketing\nlanguage en { body \"Lamps.\" }\n",
            "{ body \"Lamps.\"; footer \"Reply STOP to opt out\" }\n",
        ),
    ];
    for (text, end) in cases {
        let report = analyse(text, &Settings::default()).report;
        let mut found = report.diagnostics.iter();
        let missing = found.find(|found| found.lint.name == "marketing-no-opt-out");
        let fix = missing.and_then(|found| found.fixes.first()).expect("a fix");
        let mended = wattle::text::edit::apply(text, &fix.edits);
        assert!(mended.ends_with(end), "{mended}");
    }
}

/// Patients are warned of what nobody may sell.
#[test]
fn medical_advice_sells_neither_alcohol_nor_tobacco() {
    for (language, advice) in [
        ("en_US", "Hi {{name}}, avoid wine and beer while you take the tablets until {{date}}."),
        ("en_US", "Hi {{name}}, do not use tobacco for six hours before surgery on {{date}}."),
        ("en_US", "Hi {{name}}, your class on how to stop using nicotine begins on {{date}}."),
        ("en_US", "Hi {{name}}, the alcohol-free gel for {{place}} is at your door today."),
        (
            "es",
            "Hola {{name}}, evite el vino y la cerveza durante el tratamiento hasta {{date}} hoy.",
        ),
        (
            "de",
            "Hallo {{name}}, bitte vor der Operation am {{date}} nicht rauchen, keine Zigaretten.",
        ),
        (
            "fr",
            "Bonjour {{name}}, pas de tabac ni d'alcool avant l'opération du {{date}} prochain.",
        ),
        ("it", "Ciao {{name}}, prima del prelievo del {{date}} non bere vino o birra."),
        ("pt_BR", "Olá {{name}}, evite cerveja e vinho até a consulta de {{date}} na clínica."),
        ("id", "Halo {{name}}, hindari rokok sebelum operasi pada {{date}} di klinik."),
        ("ar", "مرحبا {{name}}، لا تشرب الكحول قبل العملية يوم {{date}} من فضلك."),
        ("hi", "नमस्ते {{name}}, {{date}} की जाँच से पहले शराब न पिएँ, धन्यवाद।"),
    ] {
        assert_eq!(in_language("utility", language, advice), [], "{advice}");
    }
    let alcohol = [("policy-alcohol", Severity::Warning)];
    for (language, advert) in [
        ("en_US", "Hi {{name}}, our wines and gins are here for your party on {{date}} now."),
        ("de", "Hallo {{name}}, unsere neuen Weine und Biere sind in {{place}} angekommen."),
        ("fr", "Bonjour {{name}}, nos vins et bières vous attendent à {{place}} ce soir."),
    ] {
        let found = in_language("utility", language, advert).into_iter();
        let found: Vec<_> = found.filter(|(rule, _)| rule.starts_with("policy")).collect();
        assert_eq!(found, alcohol, "{advert}");
    }
}

#[test]
fn ways_out_are_known_in_rarer_words() {
    for (language, way_out) in [
        ("en_US", "Reply 2 to end these messages."),
        ("en_US", "Don't want these messages? Reply QUIT."),
        ("en_US", "To be removed from this list, reply REMOVE."),
        ("es", "Si ya no deseas recibirlas, responde NO."),
        ("es", "Para cancelar tu suscripción responde 1."),
        ("de", "Wenn Sie nichts mehr von uns hören möchten, antworten Sie 2."),
        ("fr", "Pour arrêter de recevoir nos offres répondez NON."),
        ("it", "Per disiscriverti rispondi 2."),
        ("id", "Tidak ingin menerima pesan lagi? Balas TIDAK."),
        ("hi", "और संदेश नहीं चाहिए तो NO भेजें।"),
        ("zh_CN", "不想接收请回复N，谢谢您。"),
    ] {
        let message = format!("Acme: {{{{name}}}}, {way_out}");
        assert_eq!(in_language("marketing", language, &message), [], "{message}");
    }
    let list = "Hi {{name}}, new lamps are here from our list of rare ones. Come and see.";
    let missing = [("marketing-no-opt-out", Severity::Warning)];
    assert_eq!(in_language("marketing", "en_US", list), missing);
}

#[test]
fn half_prices_are_offers() {
    let promotional = [("utility-promotional", Severity::Warning)];
    for (language, offer) in [
        ("en_US", "Hi {{name}}, your order {{order}} shipped. Rugs are half price this week."),
        (
            "de",
            "Hallo {{name}}, Ihre Bestellung {{order}} ist da. Teppiche heute zum halben Preis.",
        ),
        ("es", "Hola {{name}}, tu pedido {{order}} llegó. Alfombras a mitad de precio hoy."),
    ] {
        assert_eq!(in_language("utility", language, offer), promotional, "{offer}");
    }
    assert_eq!(
        utility("Hi {{name}}, your half-price ticket {{ticket}} for {{date}} is attached."),
        []
    );
    assert_eq!(utility("Hi {{name}}, half of the price of order {{order}} was paid today."), []);
}
