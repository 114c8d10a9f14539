package org.chatrpc.server.admin.connection;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.chatrpc.server.console.TerminalText;
import org.chatrpc.server.settings.StartFailure;

/** Says why a call got no answer, in words for whoever typed the address: those of the JDK are empty, or names of its classes. */
final class Unreachable {
    private static final int MAX_CAUSES = 20;

    private Unreachable() {}

    /** @return a {@link RetryableFailure} unless trying again is of no use */
    static StartFailure at(URI service, IOException failure) {
        if (has(failure, CertPathBuilderException.class)) {
            return new StartFailure(
                    "The certificate of " + service.getAuthority()
                            + " is not trusted. If it is your own, let Java know it:"
                            + " java -Djavax.net.ssl.trustStore=FILE -jar chat-server.jar ...",
                    failure);
        }
        // The innermost says what is wrong: that it has expired, or is for another name.
        Optional<CertificateException> certificate =
                all(failure, CertificateException.class).reduce((outer, inner) -> inner);
        if (certificate.isPresent()) {
            return new StartFailure(
                    "The certificate of " + service.getAuthority() + " cannot be used: " + said(certificate.get()),
                    failure);
        }
        if (failure instanceof SSLException && said(failure).contains("SSL message")) {
            return new StartFailure(
                    "The server at " + service + " does not speak TLS. Perhaps its address begins with http://.",
                    failure);
        }
        return new RetryableFailure(
                "The server at " + service + " cannot be reached: " + reason(service, failure), failure);
    }

    private static String reason(URI service, IOException failure) {
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return "the name " + service.getHost() + " is not known.";
        }
        if (failure instanceof HttpConnectTimeoutException) {
            return "there is no connection to it in time.";
        }
        if (failure instanceof HttpTimeoutException) {
            return "it does not answer in time.";
        }
        if (failure instanceof ConnectException
                && (failure.getMessage() == null || said(failure).contains("refused"))) {
            return "it does not accept connections.";
        }
        return said(failure);
    }

    private static String said(Exception failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return TerminalText.oneLine(message);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return all(failure, kind).findAny().isPresent();
    }

    /** The failure and its causes that are of this kind, from the outside in. */
    private static <T extends Throwable> Stream<T> all(Throwable failure, Class<T> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
