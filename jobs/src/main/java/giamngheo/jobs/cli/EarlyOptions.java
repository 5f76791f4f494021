package giamngheo.jobs.cli;

import giamngheo.warehouse.refusal.Language;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of a command line that must be known before it is parsed.
 *
 * @param language of help and messages, a wrong one being reported by the parser later
 * @param debug whether libraries may log and failures show their stack
 * @param raw whether the answer is for a program that wants every character as it is
 */
record EarlyOptions(Language language, boolean debug, boolean raw) {

  /** Reads {@code --lang}, {@code --debug} and {@code --raw} wherever they stand. */
  static EarlyOptions of(List<String> arguments) {
    int lang = arguments.indexOf("--lang");
    boolean english =
        arguments.contains("--lang=en")
            || (lang >= 0
                && lang + 1 < arguments.size()
                && arguments.get(lang + 1).toUpperCase(Locale.ROOT).equals("EN"));
    return new EarlyOptions(
        english ? Language.EN : Language.VI,
        arguments.contains("--debug"),
        arguments.contains("--raw"));
  }

  /** Help texts in the language. */
  ResourceBundle texts() {
    return ResourceBundle.getBundle(
        "giamngheo.jobs.cli.texts",
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
