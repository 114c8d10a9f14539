package org.chatrpc.ops;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Starts the chat with the application and stops it with it. Deployment waits for nothing: the database is opened in the
 * background, and {@code /health/ready} tells when that is done.
 */
@Singleton
@Startup
@DependsOn("MessageLog")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Boot {
    @Inject
    private ChatApplication application;

    @PostConstruct
    void start() {
        application.start();
    }

    @PreDestroy
    void stop() {
        application.stop();
    }
}
