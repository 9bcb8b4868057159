import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Security events: rows are added, and go or lose their address only by the two functions here, when they are old enough or their
 * account is erased. A trigger refuses everything else.
 */
export class SecurityEventCreate1795702000001 implements MigrationInterface {
  readonly name = 'SecurityEventCreate1795702000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "security_event" (
      "id" uuid NOT NULL,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "kind" text NOT NULL,
      "actor_id" uuid,
      "account_id" uuid,
      "address" inet,
      "request_id" uuid,
      "detail" jsonb NOT NULL DEFAULT '{}',
      "once_key" text,
      CONSTRAINT "uq_security_event_once_key" UNIQUE ("once_key"),
      CONSTRAINT "pk_security_event" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(
      'CREATE INDEX "ix_security_event_account_id_id" ON "security_event"  ("account_id", "id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "ix_security_event_actor_id_id" ON "security_event"  ("actor_id", "id") ',
    );
    await queryRunner.query('CREATE INDEX "ix_security_event_at" ON "security_event"  ("at") ');
    await queryRunner.query(protect);
    await queryRunner.query(`
      CREATE TRIGGER security_event_protect BEFORE UPDATE OR DELETE ON security_event
      FOR EACH ROW EXECUTE FUNCTION security_event_protect()`);
    await queryRunner.query(`
      CREATE TRIGGER security_event_no_truncate BEFORE TRUNCATE ON security_event
      FOR EACH STATEMENT EXECUTE FUNCTION security_event_protect()`);
    await queryRunner.query(retain);
    await queryRunner.query(forget);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION security_event_forget_addresses(uuid)');
    await queryRunner.query('DROP FUNCTION security_event_retain(integer, integer)');
    await queryRunner.query('DROP TABLE "security_event"');
    await queryRunner.query('DROP FUNCTION security_event_protect()');
  }
}

/** `dondoc.security_events` is set by the functions below, for their own statements only. */
const protect = `
  CREATE FUNCTION security_event_protect() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF current_setting('dondoc.security_events', true) = 'retention' THEN
      IF TG_OP = 'DELETE' AND OLD.at < now() - interval '30 days' THEN RETURN OLD; END IF;
      IF TG_OP = 'UPDATE' AND NEW.address IS NULL
        AND to_jsonb(NEW) - 'address' = to_jsonb(OLD) - 'address' THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'security events are append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
  END $$`;

/** Deletes what is older than so many days, 30 at least, and takes the address from what is older than so many. */
const retain = `
  CREATE FUNCTION security_event_retain(kept_days integer, address_days integer,
    OUT deleted integer, OUT without_address integer)
  LANGUAGE plpgsql SET dondoc.security_events = 'retention' AS $$
  BEGIN
    DELETE FROM security_event WHERE at < now() - make_interval(days => greatest(kept_days, 30));
    GET DIAGNOSTICS deleted = ROW_COUNT;
    UPDATE security_event SET address = NULL
      WHERE address IS NOT NULL AND at < now() - make_interval(days => greatest(address_days, 1));
    GET DIAGNOSTICS without_address = ROW_COUNT;
  END $$`;

/** Takes the addresses from an account's events, whatever their age. */
const forget = `
  CREATE FUNCTION security_event_forget_addresses(account uuid) RETURNS integer
  LANGUAGE plpgsql SET dondoc.security_events = 'retention' AS $$
  DECLARE
    changed integer;
  BEGIN
    UPDATE security_event SET address = NULL
      WHERE address IS NOT NULL AND (account_id = account OR actor_id = account);
    GET DIAGNOSTICS changed = ROW_COUNT;
    RETURN changed;
  END $$`;
