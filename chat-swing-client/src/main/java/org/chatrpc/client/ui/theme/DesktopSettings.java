package org.chatrpc.client.ui.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.formdev.flatlaf.util.SystemInfo;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Queries desktop settings with the tools of each platform. */
final class DesktopSettings {

    private DesktopSettings() {}

    /** Whether the desktop uses a dark theme; false if unknown. */
    static boolean prefersDark() {
        if (SystemInfo.isWindows) {
            return answer(List.of(
                            "reg",
                            "query",
                            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                            "/v",
                            "AppsUseLightTheme"))
                    .endsWith("0x0");
        } else if (SystemInfo.isMacOS) {
            return answer(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
                    .contains("dark");
        }
        String scheme = answer(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"));
        String gtk = String.valueOf(System.getenv("GTK_THEME")).toLowerCase(Locale.ROOT);
        return scheme.contains("dark") || gtk.contains("dark");
    }

    /** The tool's output in lower case; empty if there is no such tool, or it fails or takes too long. */
    private static String answer(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            byte[] output = process.getInputStream().readAllBytes();
            return process.exitValue() == 0 ? new String(output, UTF_8).strip().toLowerCase(Locale.ROOT) : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
