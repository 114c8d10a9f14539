package org.chatrpc.ops;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.chatrpc.log.MessageLog;
import org.chatrpc.soap.ChatServices;
import org.chatrpc.soap.EndpointPolicy;

/**
 * Gives the parts of the chat to what the container makes: servlets, filter and endpoint. Their scopes are those without
 * proxies, as a proxy would cost each call something and stands for nothing here.
 */
@Dependent
public class Producers {
    @Resource
    private ManagedThreadFactory threads;

    @Produces
    @Singleton
    static Configuration configuration() {
        return Configuration.ofProcess();
    }

    @Produces
    @Singleton
    ChatApplication application(Configuration configuration, MessageLog log) {
        return new ChatApplication(configuration, log, threads);
    }

    @Produces
    static ChatServices services(ChatApplication application) {
        return application.services();
    }

    @Produces
    static EndpointPolicy endpointPolicy(Configuration configuration) {
        return configuration.endpoint();
    }

    @Produces
    static ClientJar clientJar(Configuration configuration) {
        return configuration.clientJar();
    }
}
