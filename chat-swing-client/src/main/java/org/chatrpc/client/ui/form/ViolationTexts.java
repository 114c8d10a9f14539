package org.chatrpc.client.ui.form;

import java.util.Locale;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.Violation;

/** Messages for invalid input, shown below its field. */
public final class ViolationTexts {

    private ViolationTexts() {}

    /** A sentence that names the violated limit. */
    public static String get(Violation flaw) {
        return Texts.get(
                "flaw." + flaw.kind().name().toLowerCase(Locale.ROOT),
                flaw.min(),
                flaw.max(),
                flaw.length(),
                flaw.codePoint());
    }
}
