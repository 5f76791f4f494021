package giamngheo.reports.model;

import java.util.List;
import java.util.Locale;

/**
 * Who issues the document, by Decree 30/2020/NĐ-CP. Empty texts leave their line out.
 *
 * @param superiorAgency agency directly above, as it should print
 * @param issuingAgency agency that issues the form
 * @param number {@code Số: 05/BC-UBND}, or with dots to fill in
 * @param placeAndDate {@code Bắc Sơn, ngày 05 tháng 01 năm 2024}
 * @param leftSignature lines over the left signature; lines in brackets print italic, the others
 *     bold
 * @param rightSignature lines over the right signature, likewise: {@code TM. …}, {@code KT. …},
 *     position
 * @param recipients lines under {@code Nơi nhận:}; none if the form goes with a document that names
 *     them
 * @param language in which the document is written below the block, which is Vietnamese always
 * @param mark {@code Biểu số 01}, at the right over the title; empty for none
 * @param annex whether it goes with a document that has the number and the signature: it prints
 *     neither heading nor signatures (Annex III, 2.1)
 */
public record DocumentBlock(
    String superiorAgency,
    String issuingAgency,
    String number,
    String placeAndDate,
    List<String> leftSignature,
    List<String> rightSignature,
    List<String> recipients,
    Locale language,
    String mark,
    boolean annex) {
  /** The language of documents by law. */
  public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  public static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

  /** Over the list of recipients. */
  public static final String RECIPIENTS = "Nơi nhận:";

  public static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

  public DocumentBlock {
    superiorAgency = PlainText.of(superiorAgency);
    issuingAgency = PlainText.of(issuingAgency);
    number = PlainText.of(number);
    placeAndDate = PlainText.of(placeAndDate);
    leftSignature = PlainText.of(leftSignature);
    rightSignature = PlainText.of(rightSignature);
    recipients = PlainText.of(recipients);
    mark = PlainText.of(mark);
  }

  /** A document of its own. */
  public DocumentBlock(
      String superiorAgency,
      String issuingAgency,
      String number,
      String placeAndDate,
      List<String> leftSignature,
      List<String> rightSignature,
      List<String> recipients,
      Locale language) {
    this(
        superiorAgency,
        issuingAgency,
        number,
        placeAndDate,
        leftSignature,
        rightSignature,
        recipients,
        language,
        "",
        false);
  }

  /** The word before the number of a page that says of how many. */
  public String pageWord() {
    return language.equals(VIETNAMESE) ? "trang" : "page";
  }

  /** A document in Vietnamese. */
  public DocumentBlock(
      String superiorAgency,
      String issuingAgency,
      String number,
      String placeAndDate,
      List<String> leftSignature,
      List<String> rightSignature,
      List<String> recipients) {
    this(
        superiorAgency,
        issuingAgency,
        number,
        placeAndDate,
        leftSignature,
        rightSignature,
        recipients,
        VIETNAMESE);
  }

  /** The same document written in {@code vi} or {@code en}. */
  public DocumentBlock in(String tag) {
    Locale written = Locale.forLanguageTag(tag);
    return with(
        number,
        leftSignature,
        rightSignature,
        recipients,
        written.getLanguage().equals(VIETNAMESE.getLanguage()) ? VIETNAMESE : written);
  }

  /** The same document under that number. */
  public DocumentBlock numbered(String line) {
    return with(line, leftSignature, rightSignature, recipients, language);
  }

  /** The same document with those recipients. */
  public DocumentBlock addressed(List<String> lines) {
    return with(number, leftSignature, rightSignature, lines, language);
  }

  /** The same document signed under those lines alone. */
  public DocumentBlock signed(List<String> lines) {
    return with(number, List.of(), lines, recipients, language);
  }

  /** The same document, its signatures without the words that say how to sign. */
  public DocumentBlock withoutInstructions() {
    return with(number, named(leftSignature), named(rightSignature), recipients, language);
  }

  private static List<String> named(List<String> signature) {
    return signature.stream().filter(line -> !isInstruction(line)).toList();
  }

  private DocumentBlock with(
      String line, List<String> left, List<String> right, List<String> to, Locale written) {
    return new DocumentBlock(
        superiorAgency, issuingAgency, line, placeAndDate, left, right, to, written, mark, annex);
  }

  /** The same document under that agency above. */
  public DocumentBlock under(String superior) {
    return new DocumentBlock(
        superior,
        issuingAgency,
        number,
        placeAndDate,
        leftSignature,
        rightSignature,
        recipients,
        language,
        mark,
        annex);
  }

  /** The same document with that mark at the right over its title. */
  public DocumentBlock marked(String words) {
    return new DocumentBlock(
        superiorAgency,
        issuingAgency,
        number,
        placeAndDate,
        leftSignature,
        rightSignature,
        recipients,
        language,
        words,
        annex);
  }

  /** The same as an annex: nobody signs it and it has no number of its own. */
  public DocumentBlock asAnnex() {
    return new DocumentBlock(
        superiorAgency,
        issuingAgency,
        "",
        placeAndDate,
        List.of(),
        List.of(),
        List.of(),
        language,
        mark,
        true);
  }

  /** Whether a line over a signature is an instruction to the signer, which prints italic. */
  public static boolean isInstruction(String signatureLine) {
    return signatureLine.startsWith("(");
  }
}
