package org.chatrpc.acceptance;

import java.net.URL;
import org.chatrpc.contract.ChatFault;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;

/** The start of a test in which two new people meet at a deployed chat. */
abstract class TwoPeople {
    @ArquillianResource
    URL base;

    Person ada;
    Person bob;

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    @BeforeEach
    void twoPeople() throws ChatFault {
        DeployedChat.awaitReady(base);
        ada = Person.signUp(base, "ada");
        bob = Person.signUp(base, "bob");
    }
}
