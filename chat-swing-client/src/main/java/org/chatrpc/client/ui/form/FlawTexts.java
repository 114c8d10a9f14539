package org.chatrpc.client.ui.form;

import java.util.Locale;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.Flaw;

/** Messages for invalid input, shown below its field. */
public final class FlawTexts {

    private FlawTexts() {}

    /** A sentence that names the violated limit. */
    public static String get(Flaw flaw) {
        return Texts.get(
                "flaw." + flaw.kind().name().toLowerCase(Locale.ROOT),
                flaw.min(),
                flaw.max(),
                flaw.length(),
                flaw.codePoint());
    }
}
