"""The words that the generated templates are made of: sentences in eleven languages.

In each, `{0}` and `{1}` stand for placeholders, which never begin or end a sentence.
"""

GREETINGS = {
    "en_US": "Hi {0}, thank you for choosing us for your order {1} this week.",
    "en_GB": "Dear {0}, this is about order {1} that you placed with us this week.",
    "es_MX": "Hola {0}, gracias por elegirnos para tu pedido {1} de esta semana.",
    "pt_BR": "Oi {0}, obrigado por escolher a nossa loja para o pedido {1} da semana.",
    "fr": "Bonjour {0}, merci de nous avoir choisis pour la commande {1} de la semaine.",
    "de": "Hallo {0}, vielen Dank für deine Bestellung {1} in dieser Woche.",
    "it": "Ciao {0}, grazie per averci scelto per il tuo ordine {1} di questa settimana.",
    "id": "Halo {0}, terima kasih telah memilih kami untuk pesanan {1} minggu ini.",
    "ar": "مرحبا {0}، شكرا لاختيارك متجرنا من أجل الطلب {1} هذا الأسبوع.",
    "hi": "नमस्ते {0}, इस सप्ताह ऑर्डर {1} के लिए हमें चुनने का धन्यवाद।",
    "zh_CN": "您好 {0}，感谢您本周在我们这里下的订单 {1} 和您的信任。",
}

# How campaigns end.
OPT_OUT = {
    "en": "Reply STOP to hear no more.",
    "es": "Responde BAJA para no recibir más mensajes.",
    "pt": "Responda SAIR para não receber mais mensagens.",
    "fr": "Répondez STOP pour ne plus rien recevoir.",
    "de": "Antworte mit STOPP, um nichts mehr zu hören.",
    "it": "Rispondi STOP per non ricevere altro.",
    "id": "Balas STOP untuk berhenti menerima pesan.",
    "ar": "أرسل إيقاف لعدم تلقي الرسائل.",
    "hi": "संदेश बंद करने के लिए STOP लिखें।",
    "zh": "回复退订即可不再接收。",
}

SENTENCES = {
    "en": [
        "The parcel left our warehouse this morning.",
        "The courier calls before the visit.",
        "Please keep the receipt until everything is unpacked.",
        "Our desk is open daily from nine to six.",
        "You can change the address until noon.",
        "The invoice is in your account.",
        "Nothing else is needed from your side.",
        "We let you know as soon as there is news.",
    ],
    "es": [
        "El paquete salió de nuestro almacén esta mañana.",
        "El mensajero llama antes de la visita.",
        "Conserva el recibo hasta revisar todo el contenido.",
        "Puedes cambiar la dirección hasta el mediodía.",
        "La factura está en tu cuenta.",
    ],
    "pt": [
        "O pacote saiu do nosso depósito hoje de manhã.",
        "O entregador liga antes da visita.",
        "Guarde o recibo até conferir todo o conteúdo.",
        "Você pode mudar o endereço até o meio-dia.",
        "A nota fiscal está na sua conta.",
    ],
    "fr": [
        "Le colis a quitté notre entrepôt ce matin.",
        "Le livreur appelle avant son passage.",
        "Gardez le reçu jusqu’au déballage complet.",
        "Vous pouvez changer l’adresse jusqu’à midi.",
        "La facture se trouve dans votre espace client.",
    ],
    "de": [
        "Das Paket hat unser Lager heute Morgen verlassen.",
        "Der Kurier ruft vor dem Besuch an.",
        "Bitte hebe den Beleg bis zum Auspacken auf.",
        "Die Adresse lässt sich bis zum Mittag ändern.",
        "Die Rechnung liegt in deinem Konto.",
    ],
    "it": [
        "Il pacco ha lasciato il nostro magazzino stamattina.",
        "Il corriere chiama prima della visita.",
        "Conserva la ricevuta fino al controllo del contenuto.",
        "Puoi cambiare indirizzo fino a mezzogiorno.",
        "La fattura si trova nel tuo profilo.",
    ],
    "id": [
        "Paket sudah keluar dari gudang kami pagi ini.",
        "Kurir akan menelepon sebelum datang.",
        "Simpan struk sampai semua barang diperiksa.",
        "Alamat masih dapat diubah sampai siang.",
        "Faktur tersedia di akun Anda.",
    ],
    "ar": [
        "غادر الطرد مستودعنا هذا الصباح.",
        "يتصل المندوب قبل الزيارة.",
        "احتفظ بالإيصال حتى فتح الطرد.",
        "يمكنك تغيير العنوان حتى الظهر.",
        "الفاتورة موجودة في حسابك.",
    ],
    "hi": [
        "पार्सल आज सुबह हमारे गोदाम से निकल गया।",
        "कूरियर आने से पहले फ़ोन करेगा।",
        "सामान जाँचने तक रसीद संभालकर रखें।",
        "पता दोपहर तक बदला जा सकता है।",
        "बिल आपके खाते में है।",
    ],
    "zh": [
        "包裹今天早上已从我们的仓库发出。",
        "快递员上门前会给您打电话。",
        "请保留收据直到检查完所有物品。",
        "中午之前可以修改收货地址。",
        "发票在您的账户中。",
    ],
}

LANGUAGES = list(GREETINGS)

PRODUCTS = ["lamp", "chair", "rug", "shelf", "clock", "mirror", "kettle", "basket"]
ACTIONS = ["shipped", "packed", "moved", "ready", "billed", "checked", "booked", "closed"]
CUSTOMERS = ["Tony", "Marisol", "Oliver", "Juliana", "Imogen", "Beatriz", "Ahmad", "Priya"]
