package giamngheo.warehouse.file.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Several words of a list in one cell, joined as people and programs join them: semicolons, line
 * breaks, commas, slashes, plus signs, with or without bullets and numbers before them; or by
 * single spaces where all are codes, as form programs export several answers.
 *
 * @param code the code of a word, or null if it is none
 * @param canonical the codes themselves
 */
public record JoinedWords(UnaryOperator<String> code, Set<String> canonical) {
  /** More parts than this are no list of a form. */
  private static final int MOST_PARTS = 40;

  private static final Pattern SIGN = Pattern.compile("[;,/+\\n\\r|&•]+");
  private static final Pattern BULLET =
      Pattern.compile("^(?:[-–—*+•·]|[0-9]{1,2}[.)]|\\([0-9]\\))\\s*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Every way to take the text apart into known words; words may hold the signs themselves. */
  public List<List<String>> readings(String text) {
    String[] pieces = SIGN.split(text, -1);
    if (pieces.length > MOST_PARTS) {
      return List.of();
    }
    if (pieces.length == 1) {
      List<String> spaced = codes(text);
      if (!spaced.isEmpty()) {
        return List.of(spaced);
      }
    }
    List<Integer> begins = new ArrayList<>(List.of(0));
    List<Integer> ends = new ArrayList<>();
    var sign = SIGN.matcher(text);
    while (sign.find()) {
      ends.add(sign.start());
      begins.add(sign.end());
    }
    ends.add(text.length());
    return readings(text, begins, ends, 0);
  }

  /** Codes joined by spaces. */
  private List<String> codes(String text) {
    List<String> codes = Arrays.asList(SPACE.split(text));
    return canonical.containsAll(codes) ? codes : List.of();
  }

  private List<List<String>> readings(
      String text, List<Integer> begins, List<Integer> ends, int from) {
    if (from == begins.size()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (int to = from; to < ends.size() && all.size() < 2; to++) {
      String piece = VietnameseText.clean(text.substring(begins.get(from), ends.get(to)));
      String word = BULLET.matcher(piece).replaceFirst("");
      String found = word.isEmpty() ? null : Objects.requireNonNullElse(code.apply(word), "");
      if (found != null && found.isEmpty()) {
        continue;
      }
      for (List<String> rest : readings(text, begins, ends, to + 1)) {
        List<String> whole = new ArrayList<>();
        if (found != null) {
          whole.add(found);
        }
        whole.addAll(rest);
        if (!all.contains(whole)) {
          all.add(whole);
        }
      }
    }
    return all;
  }
}
