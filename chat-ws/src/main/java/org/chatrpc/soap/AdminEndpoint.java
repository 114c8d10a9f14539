package org.chatrpc.soap;

import jakarta.jws.WebService;
import org.chatrpc.soap.operation.AdminAccountCalls;
import org.chatrpc.soap.operation.AdminRetentionCalls;
import org.chatrpc.soap.operation.AdminRoomCalls;
import org.chatrpc.soap.operation.AdminServerCalls;
import org.chatrpc.soap.operation.AdminServiceCalls;

/**
 * The operations of the administration, which are default methods like those of {@link ChatEndpoint}. Thread-safe.
 *
 * <p>It has no fields, for the same reason as {@link ChatEndpoint}. Everything it needs comes with the {@link
 * org.chatrpc.soap.call.Call}.
 */
@WebService(
        endpointInterface = "org.chatrpc.contract.admin.ChatAdminPort",
        wsdlLocation = "WEB-INF/wsdl/chat-admin.wsdl",
        targetNamespace = "urn:chatrpc:admin:v1",
        serviceName = "ChatAdminService",
        portName = "ChatAdminPort")
public class AdminEndpoint
        implements OfCurrentCall,
                AdminAccountCalls,
                AdminRoomCalls,
                AdminRetentionCalls,
                AdminServerCalls,
                AdminServiceCalls {}
