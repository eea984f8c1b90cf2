import type { LinkMail, Mailer } from "@/lib/extended-admin/mailer";
import { paths } from "@/lib/paths";
import { lastsInWords } from "./lasts";
import { invitation, passwordChanged, passwordReset, verification } from "./messages";
import type { MailTransport } from "./transport";

interface MailerSettings {
  transport: MailTransport;
  /** This app's own address, which links lead to. */
  baseURL: string;
}

/** The product's mail: what the plugin's port asks for, written and handed to a transport. */
export function createMailer({ transport, baseURL }: MailerSettings): Mailer {
  const address = (path: string) => new URL(path, baseURL).href;
  const send = (
    { name, email }: LinkMail["user"],
    message: { subject: string; text: string; html: string },
  ) => transport.send({ to: { name, address: email }, ...message });
  const link = ({ user, by, expiresAt }: LinkMail, path: string) => ({
    name: user.name,
    by,
    url: address(path),
    lasts: lastsInWords(expiresAt, new Date()),
  });
  return {
    unavailable: transport.unavailable,
    invite: (mail) => send(mail.user, invitation(link(mail, paths.choosePassword(mail.token)))),
    resetPassword: (mail) =>
      send(mail.user, passwordReset(link(mail, paths.choosePassword(mail.token)))),
    verifyEmail: (mail) =>
      send(
        mail.user,
        verification(
          link(
            mail,
            `/api/auth/verify-email?${new URLSearchParams({
              token: mail.token,
              callbackURL: paths.emailVerified,
            })}`,
          ),
        ),
      ),
    passwordChanged: ({ user, at }) =>
      send(user, passwordChanged({ name: user.name, at, url: address(paths.forgotPassword) })),
  };
}
