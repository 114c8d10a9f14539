package org.chatrpc.ops;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.chatrpc.soap.RequestLimits;

/** Gives what was built at start-up to what the container makes: servlets, filters, endpoints. */
@Dependent
public class Producers {

    @Produces
    @Singleton
    static Settings settings() {
        return Settings.ofProcess();
    }

    @Produces
    @Singleton
    static ChatServer server() {
        return new ChatServer();
    }

    @Produces
    static RequestLimits requestLimits(Settings settings) {
        return settings.requestLimits();
    }

    @Produces
    static ClientJar clientJar(Settings settings) {
        return settings.clientJar();
    }
}
