import { type IconName, icons } from "@/core/icons";

/** A drawing beside or in place of a label, which says the same; so it is hidden from who listens. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} {...(name === "more" ? { strokeWidth: 2.8 } : {})} />
    </svg>
  );
}
