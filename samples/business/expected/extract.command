extract article.txt --actors actors.yaml
