package org.chatrpc.server;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.chatrpc.server.console.Console;
import org.chatrpc.server.console.ServerLog;
import org.chatrpc.server.glassfish.DomainXml;
import org.chatrpc.server.glassfish.GlassFishServer;
import org.chatrpc.server.glassfish.TlsKeyFile;
import org.chatrpc.server.settings.ContextPath;
import org.chatrpc.server.settings.HttpSettings;
import org.chatrpc.server.settings.LibrarySettings;
import org.chatrpc.server.settings.ListenAddress;
import org.chatrpc.server.settings.SetupToken;
import org.chatrpc.server.settings.SignInSetting;
import org.chatrpc.server.settings.StartFailure;
import org.jspecify.annotations.Nullable;

/** One run of the server, from the checks to the final clean-up. */
final class ServerRun {

    private final ServerOptions options;
    private final Console console;
    private final StopSignal stop;

    ServerRun(ServerOptions options, Console console, StopSignal stop) {
        this.options = options;
        this.console = console;
        this.stop = stop;
    }

    /** Returns once the server has stopped on request. */
    void run() throws StartFailure {
        SignInSetting.check();
        Installation installation = Installation.ofProgram();
        HttpSettings http = HttpSettings.read();
        if (options.client()) {
            installation.client();
        }
        try (TlsKeyFile key = openKey();
                DataFolder data = DataFolder.open(options.data())) {
            // Set before anything creates a temporary file, so that leftovers are removed together with the folder.
            System.setProperty("java.io.tmpdir", data.temporary().toString());
            try (ListenAddress address = ListenAddress.reserve(options.host(), options.port());
                    ServerLog log = ServerLog.open(data.logs(), console, options.verbose())) {
                log.info("Starting " + String.join(", ", new Release().getVersion()) + ", port " + address.port());
                publishSettings(installation, data, http);
                serve(new Parts(installation, data, http, address, SetupToken.publish(address), key, log));
            }
        } catch (IOException e) {
            throw new StartFailure("The data folder could not be cleaned up: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new StartFailure("The key for TLS cannot be used: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Null for plain http. */
    private @Nullable TlsKeyFile openKey() throws StartFailure, GeneralSecurityException {
        Path file = options.keyStore();
        return file == null ? null : TlsKeyFile.open(file, options.passwordFile());
    }

    private void publishSettings(Installation installation, DataFolder data, HttpSettings http) throws StartFailure {
        System.setProperty("chat.data.dir", data.path().toString());
        if (installation.hasClient()) {
            System.setProperty("chat.client.jar", installation.client().toString());
        }
        if (options.database() != null) {
            System.setProperty("chat.db.url", options.database());
        }
        http.publish();
        LibrarySettings.apply();
    }

    private void serve(Parts parts) throws StartFailure, IOException, GeneralSecurityException, InterruptedException {
        DataFolder data = parts.data();
        String base = parts.base(options.context());
        Readiness readiness = new Readiness(
                new URL(base + "health/ready"),
                parts.key() == null ? null : parts.key().key());
        GlassFishServer server =
                GlassFishServer.prepare(data.run(), parts.domainXml(), options.context(), parts.http(), parts.key());
        try {
            server.start();
            if (stop.isRequested()) {
                return;
            }
            server.deploy(unpacked(parts), options.context(), data.logs());
            server.open(parts.address());
            if (readiness.await(stop, console)) {
                announce(base, parts);
                parts.log().started();
                openClient(parts, base);
                stop.await();
            }
        } finally {
            server.stop();
        }
    }

    /** GlassFish would copy an archive before it unpacks it, so that the data folder would hold it twice. */
    private static Path unpacked(Parts parts) throws StartFailure {
        Path folder = parts.data().run().resolve("war");
        try {
            return UnpackedWar.unpack(parts.installation().war(), folder);
        } catch (IOException e) {
            throw new StartFailure("The application cannot be unpacked in " + folder + ": " + e.getMessage(), e);
        }
    }

    private void announce(String base, Parts parts) {
        console.say("Chat is ready at " + base);
        console.say("  WSDL  " + URI.create(base).resolve("ChatService?wsdl"));
        console.say("  Data  " + parts.data().path());
        console.say("  Room  for " + parts.http().connections() + " connections");
        parts.setupToken().ifPresent(token -> console.say("  Setup token, for the first account only: " + token));
    }

    /** The server continues without a window. */
    private void openClient(Parts parts, String base) {
        if (options.client()) {
            try {
                Path log = parts.data().logs().resolve("client.log");
                DesktopClient.open(parts.installation().client(), base, log, console);
            } catch (StartFailure e) {
                console.fail(e.getMessage());
            }
        }
    }

    /** The resources of a run after the checks; the key is null for plain http. */
    private record Parts(
            Installation installation,
            DataFolder data,
            HttpSettings http,
            ListenAddress address,
            Optional<String> setupToken,
            @Nullable TlsKeyFile key,
            ServerLog log) {

        String base(ContextPath context) {
            return (key == null ? "http://" : "https://") + address.clientHost() + ":" + address.port()
                    + context.value() + "/";
        }

        String domainXml() {
            return DomainXml.render(http, key != null);
        }
    }
}
