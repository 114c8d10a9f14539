package org.chatrpc.client.ui;

import java.util.Locale;
import org.chatrpc.text.Flaw;

/** What is wrong with what was typed, in words that stand beside its field. */
public final class FlawTexts {

    private FlawTexts() {}

    /** A sentence with the limit that was not kept. */
    public static String get(Flaw flaw) {
        return Texts.get(
                "flaw." + flaw.kind().name().toLowerCase(Locale.ROOT),
                flaw.min(),
                flaw.max(),
                flaw.length(),
                flaw.codePoint());
    }
}
