package giamngheo.warehouse.text;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Encodings in which Vietnamese was written before Unicode. A byte decodes to the letter that its
 * font shows; bytes below 128 are ASCII in all of them.
 */
enum LegacyEncoding {
  TCVN3("TCVN3 (ABC, .VnTime)") {
    @Override
    String decode(byte[] bytes) {
      return single(bytes, TCVN3_LETTERS, 0xA1);
    }
  },
  VNI("VNI (VNI-Times)") {
    @Override
    String decode(byte[] bytes) {
      return pairs(bytes);
    }
  },
  VISCII("VISCII") {
    @Override
    String decode(byte[] bytes) {
      return single(bytes, VISCII_LETTERS, 0x80);
    }
  },
  WINDOWS_1258("Windows-1258") {
    @Override
    String decode(byte[] bytes) {
      return new String(bytes, Charset.forName("windows-1258"));
    }
  };

  /** From 0xA1 on; a dot where the encoding has no letter. */
  private static final String TCVN3_LETTERS =
      "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

  /** From 0x80 on. */
  private static final String VISCII_LETTERS =
      "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàá"
          + "âãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";

  /** What VNI writes after a vowel, in Latin-1, and the marks that it stands for. */
  private static final String VNI_MARKS = "ùøûõïâáàåãäêéèúüë";

  private static final String[] MARKS = {
    "\u0301",
    "\u0300",
    "\u0309",
    "\u0303",
    "\u0323",
    "\u0302",
    "\u0302\u0301",
    "\u0302\u0300",
    "\u0302\u0309",
    "\u0302\u0303",
    "\u0302\u0323",
    "\u0306",
    "\u0306\u0301",
    "\u0306\u0300",
    "\u0306\u0309",
    "\u0306\u0303",
    "\u0306\u0323"
  };

  /** Letters that VNI writes with one byte. */
  private static final Map<Character, String> VNI_LETTERS = letters("ñđÑĐííììæỉóĩòịîỵöưôơÖƯÔƠÍÍÌÌ");

  private final String label;

  LegacyEncoding(String label) {
    this.label = label;
  }

  /** Its name as officers know it. */
  String label() {
    return label;
  }

  /** The text that a font of this encoding shows, in NFC. */
  abstract String decode(byte[] bytes);

  private static String single(byte[] bytes, String letters, int first) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte each : bytes) {
      int code = each & 0xFF;
      int index = code - first;
      text.append(index < 0 || index >= letters.length() ? (char) code : letters.charAt(index));
    }
    return text.toString();
  }

  private static String pairs(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte each : bytes) {
      char code = (char) (each & 0xFF);
      int mark = VNI_MARKS.indexOf(Character.toLowerCase(code));
      boolean follows = text.length() > 0 && isVowel(text.charAt(text.length() - 1));
      if (mark >= 0 && follows) {
        text.append(MARKS[mark]);
      } else {
        text.append(VNI_LETTERS.getOrDefault(code, String.valueOf(code)));
      }
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isVowel(char letter) {
    return "aeouyAEOUYơƠưƯ".indexOf(letter) >= 0;
  }

  private static Map<Character, String> letters(String pairs) {
    Map<Character, String> letters = new HashMap<>();
    for (int index = 0; index < pairs.length(); index += 2) {
      letters.put(pairs.charAt(index), String.valueOf(pairs.charAt(index + 1)));
    }
    return Map.copyOf(letters);
  }
}
