//! What Meta answers. From its page on error codes, read in September 2026, and from answers that
//! people quote in public.

use super::{Answer, answers};

/// When a template is created or changed. Numbers from 2388000 on stand in `error_subcode`.
pub static CREATE: &[Answer] = answers! { MetaCreate:
    "100" => "A parameter of the template is not valid; the text that comes with the code names it.", "Run `wattle check` on the template, and look at the part that the text names.";
    "100" when "is not a valid URI" by ["url-invalid", "url-scheme", "url-space"] => "The address of a URL button is malformed, or does not begin with `https://`.", "Write a whole address, as in `https://www.example.com/orders`.";
    "100" when "Category Doesn't Match" by ["category-differs-by-language"] => "The template exists in another language, with another category.", "Give all languages of a template the same category.";
    "100" when "already used as a sample template" by ["name-reserved-sample"] => "The name belongs to one of Meta's own sample templates.", "Take another name.";
    "192" => "The number of a phone button is not valid.", "Write it with `+` and the country code, as in `+6562211521`.";
    "2388019" => "The account has as many templates as it may have.", "Delete some that are not used; verified businesses may have more.";
    "2388023" => "The same name and language are being deleted, and stay taken for four weeks.", "Take another name, or wait.";
    "2388024" => "The template exists in this language already.", "Change that one, or take another name.";
    "2388039" => "The template cannot be changed now: it is in review, or was changed too often.", "Wait for the review; one change a day and ten a month are possible.";
    "2388040" => "A text is longer than it may be.", "Shorten it to the limit that `wattle check` names.";
    "2388042" => "A component has a field that it cannot have, such as the text of an authentication body.", "Take the field out.";
    "2388043" => "A component lacks a field, such as its text or its examples.", "Give every placeholder an example, and every component its text.";
    "2388047" => "The header has something that it cannot have: placeholders too many, line breaks, markup or emoji.", "Write the header as plain text on one line.";
    "2388060" => "A button's text has something that it cannot have: a placeholder, a line break, markup or an emoji.", "Write the button's text as plain words.";
    "2388072" => "The body is not well formed: a broken placeholder, or too many line breaks in a row.", "Mend the placeholders and the empty lines.";
    "2388073" => "The footer has something that it cannot have: a placeholder, a line break or an emoji.", "Write the footer as plain text on one line.";
    "2388081" => "A URL button leads to WhatsApp itself.", "Link to your own site; for a chat use another button.";
    "2388293" => "There are too many placeholders for the number of words.", "Write more words, or use fewer placeholders.";
    "2388299" => "A text begins or ends with a placeholder.", "Put words before the first and after the last placeholder.";
    "80007" => "The account reached a limit, such as a hundred new templates in an hour.", "Wait an hour, and create them more slowly.";
    "4" => "Too many calls were made in a short time.", "Wait, and try again more slowly.";
    "10" => "The account has no permission for this.", "Have the permissions of the account checked.";
    "190" => "The access has run out.", "Renew the token, or have 8x8 connect the account anew.";
    "200" => "The account has no permission for this.", "Have the permissions of the account checked.";
};

/// By the reviewers, as the reason of a rejection.
pub static REVIEW: &[Answer] = answers! { MetaReview:
    "ABUSIVE_CONTENT" => "The reviewers read the text as a threat or an insult, or as against the policy.", "Write it in a friendly way, and read WhatsApp's policies.";
    "INCORRECT_CATEGORY" => "The text belongs to another category than the template says.", "Take the category that fits; what sells is marketing.";
    "INVALID_FORMAT" => "Placeholders or components are not as they should be.", "Run `wattle check`, and mend the placeholders first.";
    "SCAM" => "The reviewers read the text as an attempt to deceive.", "Take out pressure and demands for private data.";
};

/// When a template is sent.
pub static SEND: &[Answer] = answers! { MetaSend:
    "0" => "Meta did not accept the identity of the account.", "Have the account connected anew.";
    "3" => "The account lacks an ability that the message needs.", "Have it enabled.";
    "4" => "Too many calls were made in a short time.", "Wait, and send more slowly.";
    "10" => "The account has no permission for this.", "Have the permissions of the account checked.";
    "33" => "The business number was deleted.", "Send from a number that is registered.";
    "100" => "A parameter is misspelt, or cannot stand where it stands.", "Send the parameters of send.json and no others.";
    "100" when "does not support parameters" => "A value is sent for a button that takes none, such as a phone button.", "Send entries for just the buttons of send.json.";
    "100" when "must be a template message" => "The API for marketing messages takes templates only.", "Send a template.";
    "190" => "The access has run out.", "Renew the token, or have 8x8 connect the account anew.";
    "368" => "Meta has restricted the account for breaking its policy.", "Read Meta's notice, and appeal in Business Manager.";
    "2046" => "The order cannot go from its status to that one.", "Send a status that can follow the last one.";
    "2047" => "The order cannot be cancelled any more.", "Tell the customer in another way.";
    "80007" => "The account reached a limit.", "Wait, and send more slowly.";
    "130403" => "The business has blocked this customer.", "Unblock the customer, or leave them out.";
    "130429" => "More messages were sent in a second than the number may send.", "Send more slowly.";
    "130472" => "Meta held the message back, in an experiment with some customers.", "Do not send it again; reach the customer another way.";
    "130497" => "Meta does not let this account write to that country.", "Leave the country out.";
    "131000" => "Meta gives no reason.", "Try again, and ask 8x8 if it stays.";
    "131005" => "The account has no permission for this.", "Have the permissions of the account checked.";
    "131008" => "A parameter that the template needs is missing.", "Send all parameters of send.json.";
    "131009" => "The value of a parameter is not acceptable.", "Compare the values with the examples of the template.";
    "131016" => "WhatsApp was not available.", "Try again later.";
    "131021" => "The message went to the number that it came from.", "Choose another recipient.";
    "131026" => "The customer could not get it: not on WhatsApp, an old app, or terms not accepted.", "Check the number, and reach the customer another way.";
    "131031" => "Meta has locked the account.", "Read Meta's notice, and appeal in Business Manager.";
    "131037" => "The number's display name is not approved.", "Have the display name approved.";
    "131042" => "The account has no valid way to pay.", "Set up the payment in Business Manager.";
    "131045" => "The number's registration is not valid.", "Have it registered anew.";
    "131047" => "The customer has not written within the last 24 hours, so only templates can be sent.", "Send a template.";
    "131048" => "Too many customers reported the number's messages as spam.", "Send less, and only what people asked for.";
    "131049" => "Meta chose not to deliver this marketing message, for example because the customer gets many.", "Do not send it again soon.";
    "131050" => "The customer wants no marketing from you any more.", "Take the customer off the list.";
    "131051" => "WhatsApp does not support this type of message.", "Send a template.";
    "131052" => "A file that the customer sent could not be fetched.", "Ask the customer to send it again.";
    "131053" => "The file of the header could not be fetched, or has the wrong type.", "Give a public address of a file of the right type and size.";
    "131055" => "The API for marketing messages takes marketing templates only.", "Send this template in the usual way.";
    "131056" => "Too many messages went to one customer in a short time.", "Wait before sending more.";
    "131057" => "The account is under maintenance.", "Try again later.";
    "131058" => "Meta's sample `hello_world` can be sent from its test numbers only.", "Send a template of your own.";
    "131062" => "One-time codes cannot be sent to a user id.", "Send them to the phone number.";
    "131063" => "Marketing is switched off for the account on this API.", "Send through the API for marketing messages, or have it switched on.";
    "131064" => "The account sent too much marketing in templates of another category.", "Put the templates into the right category.";
    "132000" => "The number of values is not the number of placeholders.", "Send exactly the parameters of send.json.";
    "132001" => "There is no such template in that language, or it is not approved.", "Compare name and language with those that were created, and wait for the approval.";
    "132005" => "The text is too long with its values filled in.", "Shorten the values, or the text around them.";
    "132007" => "The text with its values breaks WhatsApp's policy.", "Read the policy, and change the text.";
    "132012" => "The form of a value is not that of the template.", "Keep the types, the kind of the header and the number of cards as in send.json.";
    "132015" => "The template is paused, because customers disliked it.", "Make it more useful, and wait until the pause is over.";
    "132016" => "The template is disabled, because customers disliked it.", "Write a new one that is more useful.";
    "132018" => "A value has a line break, a tab or more than four blanks in a row, or is wrong in another way.", "Clean the values before sending.";
    "132068" => "The flow is blocked.", "Mend the flow, and have it unblocked.";
    "132069" => "The flow is slowed down to ten messages an hour.", "Mend the flow; its endpoint may be failing.";
    "133000" => "The number was not taken off its earlier account in full.", "Take it off again, then register it.";
    "133004" => "Registering numbers is not possible at the moment.", "Try again later.";
    "133005" => "The PIN of the number is another.", "Give the PIN that was set, or have it reset.";
    "133006" => "The number must be verified before it is registered.", "Have it verified.";
    "133008" => "The PIN was wrong too often.", "Wait as long as the answer says.";
    "133009" => "The PIN was given again too soon.", "Wait as long as the answer says.";
    "133010" => "The number that sends is not registered with WhatsApp.", "Have it registered, and compare its id with the one in the request.";
    "133015" => "The number was deleted a short time ago.", "Wait five minutes, then register it.";
    "133016" => "The number was registered too often.", "Wait until 72 hours are over.";
    "134011" => "The terms for payments are not accepted.", "Accept them in Business Manager.";
    "134100" => "The API for marketing messages takes marketing templates only.", "Send this template in the usual way.";
    "134101" => "The template is still on its way to the API for marketing messages.", "Wait ten minutes.";
    "134102" => "The API for marketing messages is not available to the account.", "Send the template in the usual way.";
    "135000" => "Meta gives no reason.", "Compare the request with send.json, and ask 8x8 if it stays.";
    "138009" => "The customer was asked for permission to call as often as is allowed.", "Wait; one request a day and two a week are possible.";
    "138017" => "The customer has given permission to call for good.", "Call, and do not ask any more.";
    "2593107" => "Too many synchronisations were asked for.", "Wait, and ask less often.";
    "2593108" => "The synchronisation was asked for too late.", "Ask 8x8 what to do about the account.";
};
