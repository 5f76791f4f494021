package giamngheo.warehouse.standard;

import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.refusal.Text;
import java.util.Collection;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;

/**
 * The names that a standard gives. They are put into SQL beside its rules, so they are plain words:
 * nothing that a quote, a space or a comment could make more of.
 */
final class StandardNames {
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

  private final StandardFile file;

  private StandardNames(StandardFile file) {
    this.file = file;
  }

  /**
   * Checks every name and type of a standard.
   *
   * @throws ConfigurationMistake naming file, line and key
   */
  static void check(PovertyStandard standard, StandardFile file) {
    StandardNames names = new StandardNames(file);
    names.words("indicators", standard.indicatorIds());
    names.words("facts", standard.facts().keySet());
    names.words("member_facts", standard.memberFacts().keySet());
    names.words("thresholds", standard.thresholds().keySet());
    names.words("breakdowns", standard.breakdowns().keySet());
    names.words("measurement.counts", standard.measurement().counts().keySet());
    names.words("classes", standard.classes().stream().map(one -> one.id()).toList());
    names.words("asks", standard.asks().stream().map(asked -> asked.column()).toList());
    standard.asks().forEach(asked -> names.type(asked.column(), asked.type()));
  }

  /** Rules that are not part of scoring, which reads its own. */
  static void checkMeasured(PovertyStandard standard, StandardFile file) {
    standard
        .breakdowns()
        .forEach((name, rule) -> file.rule("breakdowns." + name, ScoringPlan.withNumbers(rule)));
    standard
        .measurement()
        .counts()
        .forEach(
            (name, rule) -> file.rule("measurement.counts." + name, ScoringPlan.withNumbers(rule)));
  }

  private void words(String key, Collection<String> names) {
    for (String name : names) {
      if (!WORD.matcher(name).matches()) {
        throw file.place(key)
            .mistake(
                "“" + name + "” phải viết bằng chữ thường không dấu, 0-9 và _",
                "'" + name + "' must be lower-case letters, 0-9 and _");
      }
    }
  }

  private void type(String column, String type) {
    try {
      new CatalystSqlParser().parseDataType(type);
    } catch (Exception e) {
      // Scala code throws it undeclared: it cannot be caught by its name.
      throw file.place("asks." + column)
          .mistake(
              new Text(
                  "“" + type + "” không phải kiểu dữ liệu của Spark SQL",
                  "'" + type + "' is not a type of Spark SQL"),
              e);
    }
  }
}
