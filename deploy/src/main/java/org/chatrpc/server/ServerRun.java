package org.chatrpc.server;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.security.GeneralSecurityException;

/** One run of the server, from the checks before the start to the last file removed. */
final class ServerRun {

    private final ServerOptions options;
    private final Console console;
    private final StopSignal stop;

    ServerRun(ServerOptions options, Console console, StopSignal stop) {
        this.options = options;
        this.console = console;
        this.stop = stop;
    }

    /** Returns when the server has stopped as it was asked to. */
    void run() throws StartFailure {
        Installation installation = Installation.ofProgram();
        TlsKey key = options.keyStore() == null ? null : TlsKey.read(options.keyStore(), options.passwordFile());
        HttpSettings http = HttpSettings.read();
        if (options.client()) {
            installation.client();
        }
        try (DataFolder data = DataFolder.open(options.data())) {
            // Before anything makes a temporary file: what is left behind is then removed with the folder.
            System.setProperty("java.io.tmpdir", data.temporary().toString());
            try (ListenAddress address = ListenAddress.reserve(options.host(), options.port());
                    ServerLog log = ServerLog.open(data.logs(), console, options.verbose())) {
                log.info("Starting " + String.join(", ", new Release().getVersion()) + ", port " + address.port());
                publishSettings(installation, data, http);
                serve(installation, data, http, address, key);
            }
        } catch (IOException e) {
            throw new StartFailure("The data folder could not be left in order: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new StartFailure("The key for TLS cannot be used: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

    private void serve(Installation installation, DataFolder data, HttpSettings http, ListenAddress address, TlsKey key)
            throws StartFailure, IOException, GeneralSecurityException, InterruptedException {
        String base = (key == null ? "http://" : "https://") + address.clientHost() + ":" + address.port()
                + options.context().value() + "/";
        Readiness readiness = new Readiness(new URL(base + "health/ready"), key);
        GlassFishServer server = GlassFishServer.prepare(
                data.run(), DomainXml.render(address, http, key != null), options.context(), key);
        try {
            address.close();
            server.start();
            if (stop.isRequested()) {
                return;
            }
            server.deploy(installation.war(), options.context());
            if (readiness.await(stop, console)) {
                announce(base, data);
                if (options.client()) {
                    DesktopClient.open(installation.client(), base, data.logs().resolve("client.log"));
                }
                stop.await();
            }
        } finally {
            server.stop();
        }
    }

    private void announce(String base, DataFolder data) {
        console.say("Chat is ready at " + base);
        console.say("  WSDL  " + URI.create(base).resolve("ChatService?wsdl"));
        console.say("  Data  " + data.path());
    }
}
