package giamngheo.jobs.erasure;

import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Replaces in rows of any table what tells who a household or a person is.
 *
 * @param erased by household code
 * @param secret known to nobody afterwards: hashes of identity numbers become others, equal ones
 *     the same
 */
record Eraser(Map<String, Erased> erased, String secret) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Words that may be codes of households. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_-])?");

  private static final List<String> OWNERS =
      List.of(HouseholdTable.HOUSEHOLD_ID, ReceivedTable.LINE_HOUSEHOLD, FormCellTable.ROW_LABEL);

  private static final Set<String> NAMES = Set.of(HouseholdTable.HEAD_NAME, MemberTable.FULL_NAME);

  Eraser {
    erased = Map.copyOf(erased);
  }

  /** The row without them. */
  Row row(Row row) {
    return row(row, owner(row));
  }

  private Row row(Row row, Erased owner) {
    boolean isPersonal = owner != null && isOf(row, owner);
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = row.get(i);
      String name = row.schema() == null ? "" : row.schema().fieldNames()[i];
      values[i] =
          isPersonal && value instanceof String text
              ? personal(name, text, owner)
              : value(value, owner);
    }
    return RowFactory.create(values);
  }

  private Object value(Object value, Erased owner) {
    if (value instanceof String text) {
      return text(text, owner);
    }
    if (value instanceof Row inner) {
      return row(inner, owner);
    }
    if (value instanceof scala.collection.Seq<?> all) {
      return CollectionConverters.asJava(all).stream()
          .map(each -> value(each, owner))
          .toArray(Object[]::new);
    }
    return value;
  }

  /** The household or person erased whose row it is; null if it is nobody's. */
  private Erased owner(Row row) {
    if (row.schema() == null) {
      return null;
    }
    List<String> names = Arrays.asList(row.schema().fieldNames());
    for (String name : OWNERS) {
      if (names.contains(name) && row.getAs(name) instanceof String code) {
        Erased found = erased.get(code);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Whether the row of its household is about whoever is erased. */
  private static boolean isOf(Row row, Erased owner) {
    if (owner.isWhole()) {
      return true;
    }
    List<String> names =
        row.schema() == null ? List.of() : Arrays.asList(row.schema().fieldNames());
    boolean isNamed =
        names.contains(MemberTable.FULL_NAME)
            && row.getAs(MemberTable.FULL_NAME) instanceof String name
            && owner.names().contains(plain(name));
    boolean isKnown =
        names.contains(MemberTable.ID_HASH)
            && row.getAs(MemberTable.ID_HASH) instanceof String hash
            && owner.numbers().contains(hash);
    return isNamed || isKnown;
  }

  private String personal(String column, String text, Erased owner) {
    if (NAMES.contains(column)) {
      return owner.code();
    }
    return switch (column) {
      case MemberTable.ID_HASH -> DigestUtils.sha256Hex(secret + text);
      case MemberTable.ID_LAST3 -> null;
      // The line as it came: names as somebody wrote them, and numbers masked by halves.
      case ReceivedTable.RAW ->
          "{\"%s\":\"%s\"}".formatted(HouseholdTable.HOUSEHOLD_ID, owner.code());
      default -> text(text, owner);
    };
  }

  private String text(String text, Erased owner) {
    String replaced = households(text);
    if (owner == null) {
      return replaced;
    }
    for (String name : owner.names()) {
      replaced = named(replaced, name, owner.code());
    }
    for (String number : owner.numbers()) {
      replaced = replaced.replace(number, DigestUtils.sha256Hex(secret + number));
    }
    return replaced;
  }

  private String households(String text) {
    Erased whole = erased.get(text);
    if (whole != null) {
      return whole.isWhole() ? whole.code() : text;
    }
    Matcher words = WORD.matcher(text);
    return words.replaceAll(
        found -> {
          Erased known = erased.get(found.group());
          return Matcher.quoteReplacement(
              known != null && known.isWhole() ? known.code() : found.group());
        });
  }

  /** A name, however it is spaced, written in capitals or composed. */
  private static String named(String text, String name, String code) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    Pattern pattern =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])"
                + Arrays.stream(name.split(" ", -1))
                    .map(Pattern::quote)
                    .reduce((one, other) -> one + "\\s+" + other)
                    .orElseThrow()
                + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    Matcher found = pattern.matcher(composed);
    return found.find() ? found.replaceAll(Matcher.quoteReplacement(code)) : text;
  }

  /** A name as names are compared. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
