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

    /**
     * How many threads remain while nothing happens. Idle ones take turns in Grizzly's pool, so with more of them, each request
     * runs on a thread whose caches are cold.
     */
    private static final int IDLE_THREADS = 2;

    private DomainXml() {}

    public static String render(HttpSettings http, boolean tls) {
        Map<String, String> values = Map.of(
                "@TLS@", Boolean.toString(tls),
                "@THREADS@", Integer.toString(http.threads()),
                "@IDLE_THREADS@", Integer.toString(Math.min(IDLE_THREADS, http.threads())),
                "@ACCEPTORS@", Integer.toString(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)),
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
