/** The gateway to the server, based on the classes generated from the WSDL, which only this package uses. */
package org.chatrpc.client.soap;
