package org.chatrpc.client.ui;

import java.text.NumberFormat;
import java.util.Locale;

/** Sizes of files in words. */
public final class ByteSizes {

    private static final String[] UNITS = {"file.bytes", "file.kib", "file.mib", "file.gib"};

    private ByteSizes() {}

    /** A size, such as "1.4 MB". */
    public static String text(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault(Locale.Category.FORMAT));
        format.setMaximumFractionDigits(unit == 0 || value >= 10 ? 0 : 1);
        return Texts.get(UNITS[unit], format.format(value));
    }
}
