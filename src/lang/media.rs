//! The kinds of files that media headers take.

/// Extensions of an image header.
pub const IMAGE: &[&str] = &["jpg", "jpeg", "png"];
/// Extensions of a video header.
pub const VIDEO: &[&str] = &["mp4", "3gp"];
/// Extensions of a document header, the safest first.
pub const DOCUMENT: &[&str] = &["pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt"];
/// Extensions of a GIF header, which is a silent video.
pub const GIF: &[&str] = &["mp4"];
/// Extensions of files that no header takes. An extension that is not known at all may be part of
/// a name, or of a program that gives out the right file.
pub const REFUSED: &[&str] = &[
    "7z", "aac", "aif", "amr", "apk", "avi", "avif", "bmp", "csv", "eps", "epub", "exe", "flac",
    "flv", "gif", "gz", "heic", "heif", "ico", "json", "key", "m4a", "m4v", "md", "mkv", "mov",
    "mp3", "mpeg", "mpg", "numbers", "odp", "ods", "odt", "ogg", "ogv", "opus", "pages", "psd",
    "rar", "rtf", "svg", "tar", "tif", "tiff", "wav", "webm", "webp", "wmv", "xml", "zip",
];

/// The extension in the last segment of a URL's path, as written and without its dot.
pub fn extension(url_path: &str) -> Option<&str> {
    let (_, file) = url_path.rsplit_once('/').unwrap_or(("", url_path));
    let (stem, extension) = file.rsplit_once('.')?;
    let plain = extension.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (plain && !stem.is_empty() && !extension.is_empty()).then_some(extension)
}

/// Whether `extension` is among `extensions`; capitals do not matter.
pub fn takes(extensions: &[&str], extension: &str) -> bool {
    extensions.iter().any(|known| known.eq_ignore_ascii_case(extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_is_in_the_last_segment() {
        assert_eq!(extension("/img/a.PNG"), Some("PNG"));
        assert_eq!(extension("/v1.2/archive.tar.gz"), Some("gz"));
        assert_eq!(extension("a.pdf"), Some("pdf"));
        for without in ["", "/", "/v1.2/photo", "/.png", "/a.", "/a.p%20g", "/ä.ñ"] {
            assert_eq!(extension(without), None, "{without}");
        }
    }

    #[test]
    fn capitals_do_not_matter() {
        assert!(takes(IMAGE, "JPG") && !takes(IMAGE, "webp") && !takes(GIF, "gif"));
    }
}
