package giamngheo.reports;

import java.util.List;

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
 */
public record DocumentBlock(
    String superiorAgency,
    String issuingAgency,
    String number,
    String placeAndDate,
    List<String> leftSignature,
    List<String> rightSignature,
    List<String> recipients) {
  static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

  /** Over the list of recipients. */
  static final String RECIPIENTS = "Nơi nhận:";

  static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

  public DocumentBlock {
    superiorAgency = PlainText.of(superiorAgency);
    issuingAgency = PlainText.of(issuingAgency);
    number = PlainText.of(number);
    placeAndDate = PlainText.of(placeAndDate);
    leftSignature = PlainText.of(leftSignature);
    rightSignature = PlainText.of(rightSignature);
    recipients = PlainText.of(recipients);
  }

  /** Whether a line over a signature is an instruction to the signer, which prints italic. */
  static boolean isInstruction(String signatureLine) {
    return signatureLine.startsWith("(");
  }
}
