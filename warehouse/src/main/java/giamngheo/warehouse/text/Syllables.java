package giamngheo.warehouse.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a word can be a Vietnamese syllable, by its spelling alone. */
final class Syllables {
  private static final Pattern TONE = Pattern.compile("[" + MatchingKey.TONES + "]");
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
              + "(?:iêu|yêu|oai|oay|oeo|uây|uôi|ươi|ươu|uya|uyê|uyu|uêu|oao|[aâ]y|[aâêiuơư]u|[auoôơư]i"
              + "|[aeo]o|ia|iê|oa|oă|oe|ua|uă|uâ|uê|uô|uơ|uy|ưa|ươ|yê|[aăâeêioôơuưy])"
              + "(?:ng|nh|ch|[cmnpt])?");

  private Syllables() {}

  static boolean isOne(String word) {
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String bare = TONE.matcher(decomposed).replaceAll("");
    return decomposed.length() - bare.length() <= 1
        && SYLLABLE.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC)).matches();
  }
}
