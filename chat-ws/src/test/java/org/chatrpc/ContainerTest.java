package org.chatrpc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Lock;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import org.chatrpc.log.MessageLog;
import org.chatrpc.soap.ChatEndpoint;

/** The annotations that the container needs, and the features of it that we must not use. */
@AnalyzeClasses(packages = "org.chatrpc", importOptions = ImportOption.DoNotIncludeTests.class)
class ContainerTest {

    @ArchTest
    static final ArchRule EVERY_METHOD_OF_THE_LOG_DECLARES_ITS_LOCK = methods()
            .that()
            .areDeclaredIn(MessageLog.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(Lock.class)
            .because("without it every call is exclusive, and polls block each other");

    @ArchTest
    static final ArchRule NO_SINGLETON_OPENS_TRANSACTIONS = classes()
            .that()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(notSupported())
            .because("none of their calls writes to a database, and a transaction would cost more than the call");

    @ArchTest
    static final ArchRule THE_ENDPOINT_HAS_NO_FIELDS = noFields()
            .should()
            .beDeclaredIn(ChatEndpoint.class)
            .because("GlassFish creates the endpoint without a lock, so injected fields may be missing");

    private static DescribedPredicate<JavaAnnotation<?>> notSupported() {
        return DescribedPredicate.describe(
                "@TransactionAttribute(NOT_SUPPORTED)",
                annotation -> annotation.getRawType().isEquivalentTo(TransactionAttribute.class)
                        && annotation.get("value").orElseThrow().toString().contains("NOT_SUPPORTED"));
    }
}
