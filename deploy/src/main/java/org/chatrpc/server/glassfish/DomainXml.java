package org.chatrpc.server.glassfish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.chatrpc.server.settings.HttpSettings;

/**
 * GlassFish's complete configuration. Starting with the default and changing it by commands takes longer, and the
 * default opens ports and starts services that a chat does not need.
 */
public final class DomainXml {

    /** The name of the listener in the template. */
    static final String LISTENER = "chat";

    private DomainXml() {}

    public static String render(HttpSettings http, boolean tls) {
        Map<String, String> values = Map.of(
                "@TLS@", Boolean.toString(tls),
                "@THREADS@", Integer.toString(http.threads()),
                "@IDLE_THREADS@", Integer.toString(Math.min(8, http.threads())),
                "@QUEUE@", Integer.toString(http.queue()),
                "@KEEP_ALIVE@", Integer.toString(http.keepAliveSeconds()));
        String text = template();
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        return text;
    }

    private static String template() {
        try (InputStream in = DomainXml.class.getResourceAsStream("domain.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("domain.xml cannot be read from the jar", e);
        }
    }
}
