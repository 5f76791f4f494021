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
 */
public record DocumentBlock(
    String superiorAgency,
    String issuingAgency,
    String number,
    String placeAndDate,
    List<String> leftSignature,
    List<String> rightSignature,
    List<String> recipients,
    Locale language) {
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
    return new DocumentBlock(
        superiorAgency,
        issuingAgency,
        number,
        placeAndDate,
        leftSignature,
        rightSignature,
        recipients,
        written.getLanguage().equals(VIETNAMESE.getLanguage()) ? VIETNAMESE : written);
  }

  /** The same document under that number. */
  public DocumentBlock numbered(String line) {
    return new DocumentBlock(
        superiorAgency,
        issuingAgency,
        line,
        placeAndDate,
        leftSignature,
        rightSignature,
        recipients,
        language);
  }

  /** The same document with those recipients. */
  public DocumentBlock addressed(List<String> lines) {
    return new DocumentBlock(
        superiorAgency,
        issuingAgency,
        number,
        placeAndDate,
        leftSignature,
        rightSignature,
        lines,
        language);
  }

  /** The same document signed under those lines alone. */
  public DocumentBlock signed(List<String> lines) {
    return new DocumentBlock(
        superiorAgency,
        issuingAgency,
        number,
        placeAndDate,
        List.of(),
        lines,
        recipients,
        language);
  }

  /** Whether a line over a signature is an instruction to the signer, which prints italic. */
  public static boolean isInstruction(String signatureLine) {
    return signatureLine.startsWith("(");
  }
}
