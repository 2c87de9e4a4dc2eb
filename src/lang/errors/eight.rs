//! What 8x8 answers. From its pages on API errors and delivery errors, read in July 2026.

use super::{Answer, answers};

/// To requests, in the `code` of the body.
pub static API: &[Answer] = answers! { EightApi:
    "1000" => "A field of the request has the wrong type, or a value that 8x8 does not know.", "Compare the request with what `wattle build` writes.";
    "1001" => "The sub-account in the address of the request is not one of yours.", "Check the sub-account id in the path.";
    "1002" => "The recipient's phone number is not valid.", "Write it with `+` and the country code, as in `+6562211521`.";
    "1004" => "The text of the message is not acceptable.", "Look for odd characters, and for values that are empty.";
    "1005" => "The request has not the shape that 8x8 expects; often `content.template` is missing or a field is misspelt.", "Build the request from send.json and fill in only its placeholders.";
    "1006" => "The expiry is outside the range that is allowed.", "Choose another time to live.";
    "1009" => "The country code is not two letters, or no country has it.", "Write two capital letters, as in `SG`.";
    "1010" => "A number lies beyond its limits, for example a time to live or the index of a button.", "Compare the numbers with those of send.json.";
    "1014" => "The connection uses an encryption that is too old.", "Connect with TLS 1.2 or newer.";
    "1100" => "There are too many messages in one batch.", "Send them in smaller batches.";
    "1200" => "The key that came with the request is not valid.", "Check the API key.";
    "1201" => "The key has no right to do this.", "Ask the account's administrator for access.";
    "1300" => "What the request speaks of is not there.", "Check the ids in the path; it may have been deleted.";
    "2000" => "Something failed at 8x8.", "Try again later.";
    "2001" => "8x8 does not offer this operation.", "Leave it out, or ask 8x8 for support.";
    "3002" => "No recipient is given.", "Fill in the recipient of send.json.";
    "3003" => "The recipient's phone number is not valid.", "Write it with `+` and the country code, as in `+6562211521`.";
    "3004" => "The message has no content.", "Send the `content` of send.json.";
    "3005" => "The message has no text.", "Fill in the text; a value may have been empty.";
    "3006" => "The text is longer than is allowed.", "Shorten the text, or the values that fill it.";
    "3007" => "The file of the header has no address.", "Give the address of the file with each send.";
    "3008" => "The address of the header's file is not valid.", "Give a public `https://` address that leads to the file itself.";
    "3009" => "The message id of your own is longer than 50 characters.", "Shorten `clientMessageId`.";
    "3010" => "8x8 does not know the type of the message.", "Leave the `type` as send.json has it.";
    "3017" => "The text for the SMS that stands in is too long.", "Shorten the fallback text.";
    "3018" => "The country code is not two letters, or no country has it.", "Write two capital letters, as in `SG`.";
    "3021" => "The place in the header is empty or lacks a part.", "Send latitude, longitude, name and address.";
    "3030" => "The request names no template.", "Send the `content.template` of send.json.";
    "3031" => "The template's name is empty or too long.", "Give it 1 to 512 characters.";
    "3032" => "The template's name has characters that cannot stand in a name.", "Use lower-case letters, digits and `_` only.";
    "3033" => "More values are sent than the template has placeholders.", "Send exactly the parameters of send.json.";
    "3034" => "The components or buttons of the template do not go together.", "Drop one of the parts that exclude each other.";
    "3035" => "The sub-account has no WhatsApp channel that can send templates.", "Ask 8x8 to connect a channel.";
    "3036" => "No language is given.", "Send the `language` of send.json.";
    "3037" => "The language code is not one that WhatsApp has.", "Take a code of WhatsApp's list, as in `en_US`.";
    "3038" => "There is no such template: the name, the language or its approval is missing.", "Compare name and language with those that were created, and wait for the approval.";
    "3039" => "8x8 does not know the type of a component.", "Use the components that Wattle knows.";
    "3040" => "The template has placeholders, but no values are sent.", "Send the `components` of send.json.";
    "3041" => "A value is missing, one too many, or not acceptable.", "Send one value for each placeholder, in the order of send.json.";
    "3042" => "A value has a type that cannot stand in its place.", "Keep the `type` of each parameter as send.json has it.";
    "3043" => "A value is too long.", "Shorten it; header, body and URL have limits for the filled text.";
    "3044" => "The header shows a place, but none is sent.", "Fill in the location of send.json.";
    "3045" => "A parameter stands where it cannot, for example `ttlMinutes` on a button that is no call button.", "Send the parameters of send.json and no others.";
    "3046" => "The address of a file or of a link is not valid.", "Give a whole `https://` address.";
    "3049" => "The entry of a button is not as it should be.", "Compare it with that of send.json.";
    "3052" => "8x8 does not know the `subType` of a button.", "Leave it as send.json has it.";
    "3053" => "The index of a button or card is no number, stands twice, or is above 9.", "Leave the indexes as send.json has them.";
    "3060" => "A template of this name and language was deleted less than 30 days ago.", "Take another name, or wait.";
    "409" => "The request collides with another: mostly a template of this name and language is being deleted.", "Take another name, or wait; the code in the answer says more.";
    "413" => "The file is larger than uploads may be.", "Make the file smaller.";
    "426" => "The connection uses an encryption that is too old.", "Connect with TLS 1.2 or newer.";
    "429" => "There were too many requests in a short time.", "Wait, and send more slowly.";
};

/// In receipts of any channel.
pub static RECEIPTS: &[Answer] = answers! { EightDelivery:
    "2" => "The channel cannot carry this type of content.", "Send it as a template over WhatsApp.";
    "3" => "A parameter is missing.", "Send all parameters of send.json.";
    "11" => "Too many messages went to one recipient.", "Wait before sending more.";
    "18" => "A parameter is not valid.", "Compare the request with send.json.";
    "29" => "A value is not acceptable.", "Compare the values with the examples of the template.";
    "36" => "The message could not be delivered within its time to live.", "Send again if it still matters, or set a longer `ttl`.";
    "41" => "The channel refused the message.", "Look for a code of WhatsApp's beside it.";
    "43" => "A filter took the message for spam.", "Send less often, and only to those who asked for it.";
    "46" => "The recipient could not be reached.", "Check the number, and try again later.";
    "61" => "The session has ended.", "Start the conversation with a template.";
    "1039" => "Registering the number with WhatsApp failed.", "Ask 8x8 to register it anew.";
    "1040" => "Registering the number with WhatsApp failed.", "Ask 8x8 to register it anew.";
    "1041" => "Registering the number with WhatsApp failed.", "Ask 8x8 to register it anew.";
    "1042" => "Registering the number with WhatsApp failed.", "Ask 8x8 to register it anew.";
    "1043" => "Registering the number with WhatsApp failed.", "Ask 8x8 to register it anew.";
    "1044" => "Registering the number with WhatsApp failed.", "Ask 8x8 to register it anew.";
    "1045" => "Registering the number with WhatsApp failed.", "Ask 8x8 to register it anew.";
    "1046" => "Registering the number with WhatsApp failed.", "Ask 8x8 to register it anew.";
    "1047" => "Registering the number with WhatsApp failed.", "Ask 8x8 to register it anew.";
};

/// The receipts that pass on a number of Meta's, which says what they mean.
pub static PASSED_ON: &[(&str, &str)] = &[
    ("1000", "0"),
    ("1001", "3"),
    ("1002", "4"),
    ("1003", "10"),
    ("1004", "33"),
    ("1005", "100"),
    ("1006", "190"),
    ("1007", "368"),
    ("1008", "80007"),
    ("1009", "130429"),
    ("1010", "130472"),
    ("1011", "130497"),
    ("1012", "131000"),
    ("1013", "131005"),
    ("1014", "131008"),
    ("1015", "131009"),
    ("1016", "131016"),
    ("1017", "131021"),
    ("1018", "131026"),
    ("1019", "131031"),
    ("1020", "131037"),
    ("1021", "131045"),
    ("1022", "131047"),
    ("1023", "131048"),
    ("1024", "131049"),
    ("1025", "131051"),
    ("1026", "131052"),
    ("1027", "131053"),
    ("1028", "131056"),
    ("1029", "131057"),
    ("1030", "132000"),
    ("1031", "132001"),
    ("1032", "132005"),
    ("1033", "132007"),
    ("1034", "132012"),
    ("1035", "132015"),
    ("1036", "132016"),
    ("1037", "132068"),
    ("1038", "132069"),
    ("1048", "135000"),
    ("1049", "2593107"),
    ("1050", "2593108"),
    ("1051", "131050"),
    ("1052", "138017"),
    ("1053", "138009"),
    ("1054", "131062"),
];
