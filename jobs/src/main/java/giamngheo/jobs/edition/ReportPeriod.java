package giamngheo.jobs.edition;

import giamngheo.jobs.form.Glossary;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.programme.Programme;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A period that a programme form reports, always from the first day of its year.
 *
 * @param name {@code year}, {@code 6m} or {@code adhoc:yyyy-mm-dd}
 * @param cutOff last day whose figures count
 * @param mapDate day of the administrative map
 */
public record ReportPeriod(int year, String name, LocalDate cutOff, LocalDate mapDate) {
  private static final String AD_HOC = "adhoc:";

  /** The period of that year and name; the yearly one is drawn on the map of the review. */
  public static ReportPeriod of(Programme programme, int year, String name) {
    if (name.startsWith(AD_HOC)) {
      LocalDate day = LocalDate.parse(name.substring(AD_HOC.length()));
      return new ReportPeriod(year, name, day, day);
    }
    LocalDate last = programme.cutOffs().get(name).atYear(year);
    LocalDate map = name.equals(FormCellRows.YEARLY) ? AreaMap.reviewDay(year) : last;
    return new ReportPeriod(year, name, last, map);
  }

  /** The whole year of a household review. */
  public static ReportPeriod yearly(int year) {
    return new ReportPeriod(
        year, FormCellRows.YEARLY, LocalDate.of(year, 12, 31), AreaMap.reviewDay(year));
  }

  /** What titles call it: {@code 6 tháng đầu năm 2024}, {@code đột xuất, số liệu đến ngày …}. */
  public String words(Glossary glossary, String lang) {
    return words(glossary, "adhoc", lang);
  }

  /** The same inside a sentence, where an ad hoc day is {@code đến ngày …}. */
  public String inSentence(Glossary glossary, String lang) {
    return words(glossary, "adhoc_day", lang);
  }

  private String words(Glossary glossary, String adHoc, String lang) {
    return glossary
        .word("report_period", isStored() ? name : adHoc, lang)
        .replace("{year}", Integer.toString(year))
        .replace("{day}", cutOffWritten());
  }

  /** The last day whose figures count, as texts write it. */
  public String cutOffWritten() {
    return String.format(Locale.ROOT, "%td/%<tm/%<tY", cutOff);
  }

  /** Whether it is the whole year. */
  public boolean isYearly() {
    return name.equals(FormCellRows.YEARLY);
  }

  /** Whether its cells rest in {@code form_cell}; those of ad hoc periods are made when asked. */
  public boolean isStored() {
    return !name.startsWith(AD_HOC);
  }
}
