// The relations of titles and memberships: who leads whom, who belongs to whom.

#include "extract/relation_writer.hpp"

#include <utility>

#include "graph/ids.hpp"

namespace actorgraph {

void RelationWriter::write_tie(const CastTie& tie) {
  if (tie.source == tie.target || tie.first >= reading_.size()) return;
  Traits traits;
  traits.tie = true;
  traits.stance = Stance::structural;
  for (const auto& [party, actor] :
       {std::pair{&traits.source, tie.source}, std::pair{&traits.target, tie.target}}) {
    party->known = scene_.cast().actors[actor].known;
    party->kind = scene_.cast().actors[actor].kind;
    party->mentions = mention_counts_[actor];
    party->unnamed = unnamed(scene_.cast().actors[actor]);
  }
  Relation relation;
  relation.type = tie.leads ? "LEADS" : "MEMBER";
  relation.stance = Stance::structural;
  relation.source = scene_.cast().actors[tie.source].id;
  relation.target = scene_.cast().actors[tie.target].id;
  relation.label = tie.title;
  relation.status = tie.status;
  relation.confidence = confidence(traits);
  relation.why = {"title: " + tie.title};
  relation.event = event_id(article_id(), "tie" + std::to_string(tie.first) + (tie.leads ? "l" : "m"));
  relation.evidence = {records_.evidence_of(tie.first)};
  relation.extractor = "grammar";
  // Said once is enough: a title is repeated with every mention.
  if (!seen_
           .insert(
               {{relation.source, relation.target, relation.type, 0}, records_.relations().relations.size()})
           .second)
    return;
  records_.relations().relations.push_back(std::move(relation));
}

void RelationWriter::write_membership(const Membership& membership) {
  const RelationType* type = scene_.rules().type(membership.owns    ? "OWNS"
                                                 : membership.leads ? "LEADS"
                                                                    : "MEMBER");
  if (!type) return;
  Traits traits;
  traits.part = TriggerPart::noun;
  traits.phrase = !membership.by_office;
  traits.office = membership.by_office;
  traits.stance = type->stance;
  traits.source = party_traits(membership.member);
  traits.target = party_traits(membership.whole);
  traits.actors = actors_in(membership.word);
  Relation relation;
  relation.type = type->name;
  relation.stance = type->stance;
  relation.label = membership.label;
  relation.status = membership.status;
  relation.confidence = confidence(traits);
  const std::string word(reading_.text(membership.word));
  relation.why =
      membership.by_office
          ? std::vector<std::string>{"title: " + membership.label, membership.whole.how == How::named
                                                                         ? "target: in its title"
                                                                         : "target: the state of the article"}
          : std::vector<std::string>{"phrase: " + word, "source: named", "target: in its phrase"};
  relation.event =
      event_id(article_id(), (membership.by_office ? "o" : "m") + std::to_string(membership.word));
  relation.extractor = "grammar";
  const Key key{scene_.cast().actors[membership.member.actor].id,
                scene_.cast().actors[membership.whole.actor].id, relation.type, 0};
  if (relation.confidence < least_confidence || seen_.contains(key)) return;
  seen_.insert({key, records_.relations().relations.size()});
  write_relation(membership.member, membership.whole, membership.word, std::move(relation));
}

}  // namespace actorgraph
